import java.nio.file.*
import java.util.*
/set mode peilstok normal -command
/set truncation peilstok 1000000
/set feedback peilstok

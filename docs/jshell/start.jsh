// Opened with /open, not given on the command line: only then may it set a feedback mode.
import java.nio.file.*
import java.util.*
import nl.peilstok.Peilstok
import nl.peilstok.data.*
import nl.peilstok.estimate.*
import nl.peilstok.scale.*
import nl.peilstok.io.*
import nl.peilstok.describe.*
import nl.peilstok.resample.*
import nl.peilstok.effect.*
import nl.peilstok.correlation.*
import nl.peilstok.factor.*
import nl.peilstok.reliability.*
import nl.peilstok.inference.*
import nl.peilstok.crosstab.*
import nl.peilstok.compare.*
import nl.peilstok.construct.*
import nl.peilstok.recalculate.*
import nl.peilstok.table.*
import static nl.peilstok.Peilstok.*
// JShell cuts a value at 1,000 characters; a table may be longer.
/set mode peilstok normal -command
/set truncation peilstok 1000000
/set feedback peilstok

package nl.peilstok.architecture.violations.factor;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Map;
import nl.peilstok.architecture.violations.math.Internal;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.ejml.data.DMatrixRMaj;

public class ShowsInternalTypes {

    public final DMatrixRMaj publicField = new DMatrixRMaj();
    private final Internal hidden = new Internal();

    protected ShowsInternalTypes(CsvReader<?> constructor) {}

    public Internal[] returnsInternal() {
        return new Internal[] {hidden};
    }

    public int takesInternalInsideAType(Map<String, List<? extends Internal>> values) {
        return values.size();
    }

    public void throwsInternal() throws MathIllegalArgumentException {}

    /** Allowed. */
    Internal packagePrivate() {
        return hidden;
    }

    public static class Heir extends Internal {}

    public record Carrier(Internal value) {}

    /** Allowed. */
    private static class HiddenHeir extends Internal {
        public Internal shown() {
            return this;
        }
    }
}

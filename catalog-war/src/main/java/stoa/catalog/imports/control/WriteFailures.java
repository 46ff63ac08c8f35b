package stoa.catalog.imports.control;

import java.sql.SQLException;
import java.util.Set;
import stoa.kernel.persistence.SqlStates;
import stoa.kernel.problems.Problem;

/** Tells products that can't be written from a database that can't write just now. */
final class WriteFailures {

    /** Data exceptions, integrity violations, program limits: the classes of SQLSTATE that the same rows meet again. */
    private static final Set<String> LASTING = Set.of("22", "23", "54");

    private WriteFailures() { }

    static boolean areOfTheProduct(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem || cause instanceof WriteBatch.Overtaken) {
                return false;
            }
            if (cause instanceof SQLException) {
                return SqlStates.of(cause).filter(state -> LASTING.contains(state.substring(0, 2))).isPresent();
            }
        }
        return true;
    }
}

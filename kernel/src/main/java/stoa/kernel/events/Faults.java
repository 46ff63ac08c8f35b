package stoa.kernel.events;

import stoa.kernel.persistence.SqlStates;
import stoa.kernel.problems.Kind;
import stoa.kernel.problems.Problem;

/** Tells a message that is at fault in itself from a failure that will pass. */
final class Faults {

    private static final String DATA_EXCEPTION = "22";
    private static final String INTEGRITY_VIOLATION = "23";

    private Faults() { }

    static boolean inMessage(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Poison || cause instanceof Problem problem && isDefinite(problem)) {
                return true;
            }
        }
        return SqlStates.of(failure).filter(Faults::isAboutData).isPresent();
    }

    private static boolean isDefinite(Problem problem) {
        return problem.type().kind() != Kind.UNAVAILABLE;
    }

    private static boolean isAboutData(String state) {
        return state.startsWith(DATA_EXCEPTION)
                || state.startsWith(INTEGRITY_VIOLATION) && !state.equals(SqlStates.UNIQUE);
    }
}

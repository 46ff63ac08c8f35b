package stoa.kernel.persistence;

import java.sql.SQLException;
import java.util.Optional;

/** Reads PostgreSQL's error codes out of whatever wraps them. */
public final class SqlStates {

    /** {@code unique_violation}. */
    public static final String UNIQUE = "23505";

    private static final String CONNECTION = "08";
    private static final String SHUTDOWN = "57P";

    private SqlStates() { }

    /** Whether the database went away or is just starting: the same work succeeds once it is back. */
    public static boolean isAway(Throwable failure) {
        return of(failure).filter(state -> state.startsWith(CONNECTION) || state.startsWith(SHUTDOWN)).isPresent();
    }

    /** The SQLSTATE of the first database failure in the chain of causes. */
    public static Optional<String> of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}

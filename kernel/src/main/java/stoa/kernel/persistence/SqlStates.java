package stoa.kernel.persistence;

import java.sql.SQLException;
import java.util.Optional;

/** Reads PostgreSQL's error codes out of whatever wraps them. */
public final class SqlStates {

    /** {@code unique_violation}. */
    public static final String UNIQUE = "23505";

    private SqlStates() { }

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

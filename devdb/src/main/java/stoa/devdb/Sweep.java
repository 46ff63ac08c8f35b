package stoa.devdb;

import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Work by schedule on what is old, and how PostgreSQL finds that. */
public final class Sweep {

    private static final String BY_AGE = ".*Index Cond: .*now\\(\\).*";

    private final Consumer<Jdbi> work;

    public Sweep(Consumer<Jdbi> work) {
        this.work = work;
    }

    /**
     * Does the work in the handle's transaction. Few rows are read from end to end unless that is made dear; an index that
     * does not serve can't be used then either.
     *
     * @throws AssertionError unless each statement reads one index from or up to an age
     */
    public void assertFoundByAge(Handle handle) throws SQLException {
        var statements = statements(handle);
        if (statements.isEmpty()) {
            throw new AssertionError("No statement ran");
        }
        handle.execute("SET LOCAL enable_seqscan = off");
        for (var statement : statements) {
            var plan = plan(handle, statement);
            if (plan.stream().filter(line -> line.matches(BY_AGE)).count() != 1) {
                throw new AssertionError(String.join("\n", plan));
            }
        }
    }

    private List<String> statements(Handle handle) {
        var statements = new ArrayList<String>();
        work.accept(Jdbi.create(handle.getConnection()).setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.add(context.getParsedSql().getSql());
            }
        }));
        return statements;
    }

    /** For any parameters; PostgreSQL wants values all the same. */
    private static List<String> plan(Handle handle, String statement) throws SQLException {
        var plan = new ArrayList<String>();
        try (var jdbc = handle.getConnection().prepareStatement("EXPLAIN (GENERIC_PLAN) " + statement)) {
            for (int parameter = 1; parameter <= jdbc.getParameterMetaData().getParameterCount(); parameter++) {
                jdbc.setObject(parameter, "10", Types.OTHER);
            }
            try (var lines = jdbc.executeQuery()) {
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
            }
        }
        return plan;
    }
}

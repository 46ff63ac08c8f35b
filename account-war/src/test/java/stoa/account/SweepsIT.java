package stoa.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import stoa.account.logins.entity.Links;
import stoa.account.privacy.entity.PrivacyJobs;
import stoa.account.sessions.entity.RefreshTokens;
import stoa.account.sessions.entity.Sessions;

/** What is deleted by schedule because it is old is found by an index on its age, however much is young. */
class SweepsIT {

    @TestFactory
    Stream<DynamicTest> whatIsOldIsFoundByItsAge() {
        return Stream.of(
                sweep("sessions", jdbi -> new Sessions(jdbi).forget(10)),
                sweep("refresh tokens", jdbi -> new RefreshTokens(jdbi, 10).forget(10)),
                sweep("links", jdbi -> new Links(jdbi).forgetExpired()),
                sweep("privacy jobs", jdbi -> new PrivacyJobs(jdbi).forget()));
    }

    private static DynamicTest sweep(String name, Consumer<Jdbi> work) {
        return DynamicTest.dynamicTest(name, () -> AccountDatabase.jdbi().useTransaction(handle -> check(handle, statements(handle, work))));
    }

    /** Few rows are read from end to end unless that is made dear; an index that does not serve can't be used then either. */
    private static void check(Handle handle, List<String> statements) throws SQLException {
        assertFalse(statements.isEmpty());
        handle.execute("SET LOCAL enable_seqscan = off");
        for (var statement : statements) {
            var plan = plan(handle, statement);
            assertEquals(1, plan.stream().filter(line -> line.matches(".*Index Cond: .*now\\(\\).*")).count(), () -> String.join("\n", plan));
        }
    }

    private static List<String> statements(Handle handle, Consumer<Jdbi> work) {
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

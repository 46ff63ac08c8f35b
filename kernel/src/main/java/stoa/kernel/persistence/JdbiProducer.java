package stoa.kernel.persistence;

import io.opentelemetry.api.trace.Tracer;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import stoa.kernel.Context;

/**
 * Plain SQL over the context's data source: inside a transaction it takes part, outside each statement commits.
 * Outside, a connection goes back to the pool when its statement is done; a shareable one would stay with the request
 * to its end, calls to other contexts included.
 */
@ApplicationScoped
class JdbiProducer {

    private static final String UNSHARED = "java:comp/env/jdbc/unshared";

    @Resource TransactionSynchronizationRegistry transactions;

    @Produces
    @Singleton
    Jdbi jdbi(DataSource shared, @Unshared DataSource unshared, Tracer tracer) {
        var jdbi = Jdbi.create(() -> (inTransaction() ? shared : unshared).getConnection()).setSqlLogger(new SqlSpans(tracer));
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(JdbiProducer::withoutArguments);
        return jdbi;
    }

    /** A statement's arguments may be secret or a person's, and its failure goes to the log. */
    static String withoutArguments(StatementException failure) {
        return failure.getShortMessage() + " [" + failure.getStatementContext().getRenderedSql() + "]";
    }

    @Produces
    @Singleton
    DataSource dataSource(Context context) {
        return lookup(context.dataSource());
    }

    @Produces
    @Unshared
    @Singleton
    DataSource unshared() {
        return lookup(UNSHARED);
    }

    private boolean inTransaction() {
        return transactions.getTransactionKey() != null;
    }

    private static DataSource lookup(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException missing) {
            throw new IllegalStateException("No data source " + name, missing);
        }
    }
}

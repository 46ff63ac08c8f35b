package stoa.kernel.persistence;

import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.Context;

/** Plain SQL over the context's data source: inside a transaction it takes part, outside each statement commits. */
@ApplicationScoped
class JdbiProducer {

    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource, Tracer tracer) {
        return Jdbi.create(dataSource).setSqlLogger(new SqlSpans(tracer));
    }

    @Produces
    @Singleton
    DataSource dataSource(Context context) {
        try {
            return InitialContext.doLookup(context.dataSource());
        } catch (NamingException missing) {
            throw new IllegalStateException("No data source " + context.dataSource(), missing);
        }
    }
}

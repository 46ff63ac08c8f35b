package stoa.kernel.limits;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import stoa.kernel.persistence.Unshared;
import stoa.kernel.settings.Setting;

/** Decides where buckets are: in this server's memory, or in the context's schema. */
@ApplicationScoped
class BucketsProducer {

    @Produces
    @Singleton
    Buckets buckets(@Setting("stoa.limits.shared") boolean shared, @Setting("stoa.limits.most") int most,
            @Unshared DataSource dataSource) {
        return shared ? new SharedBuckets(dataSource) : new LocalBuckets(most, TimeMeter.SYSTEM_NANOTIME);
    }
}

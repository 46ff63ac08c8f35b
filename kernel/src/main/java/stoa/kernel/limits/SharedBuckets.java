package stoa.kernel.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Buckets in the context's schema, which all its servers share. Each question is a transaction of its own, on a row
 * that is locked for its time only. Addresses and accounts are stored hashed, and gone when their window has passed.
 */
final class SharedBuckets implements Buckets {

    private static final int BATCH = 1000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> manager;

    /** @param dataSource whose connections take no part in the caller's transaction */
    SharedBuckets(DataSource dataSource) {
        manager = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource).primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("limit_bucket").idColumn("id").stateColumn("state").expiresAtColumn("expires_at")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ZERO))
                .build();
    }

    @Override
    public Bucket of(Limit limit, String key) {
        return manager.builder().build(Hash.of(limit.policy() + key),
                () -> BucketConfiguration.builder().addLimit(limit.bandwidth()).build());
    }

    /** Deletes the rows of buckets that are full again. */
    void forget() {
        int forgotten;
        do {
            forgotten = manager.removeExpired(BATCH);
        } while (forgotten == BATCH);
    }
}

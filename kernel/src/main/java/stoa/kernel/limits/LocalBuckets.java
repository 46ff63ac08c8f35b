package stoa.kernel.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Buckets in this server's memory, so many for each limit at most. Beyond that the cache gives up those seldom used
 * before those often used, so a crowd of new addresses takes nobody's bucket who is near the limit.
 */
final class LocalBuckets implements Buckets {

    private final Map<Limit, Cache<String, Bucket>> limits = new ConcurrentHashMap<>();
    private final int most;
    private final TimeMeter clock;

    /** @param most buckets kept for each limit; 1 or more */
    LocalBuckets(int most, TimeMeter clock) {
        this.most = most;
        this.clock = clock;
    }

    @Override
    public Bucket of(Limit limit, String key) {
        return limits.computeIfAbsent(limit, this::cache).get(key, unknown ->
                Bucket.builder().withCustomTimePrecision(clock).addLimit(limit.bandwidth()).build());
    }

    private Cache<String, Bucket> cache(Limit limit) {
        return Caffeine.newBuilder().maximumSize(most).expireAfterAccess(limit.window())
                .ticker(clock::currentTimeNanos).executor(Runnable::run).build();
    }

    /** How many are kept for the limit. */
    long kept(Limit limit) {
        return limits.containsKey(limit) ? limits.get(limit).estimatedSize() : 0;
    }
}

package stoa.kernel.limits;

import io.github.bucket4j.Bucket;

/** Where the buckets of limits are: each caller has one for each limit. */
interface Buckets {

    /** @param key tells callers apart; a bucket not touched for its limit's window may be a new one, as it is full again */
    Bucket of(Limit limit, String key);
}

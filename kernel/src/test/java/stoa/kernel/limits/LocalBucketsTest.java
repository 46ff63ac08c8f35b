package stoa.kernel.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalBucketsTest {

    private static final int MOST = 20_000;
    private static final int CROWD = 100_000;

    private final Clock clock = new Clock();
    private final LocalBuckets buckets = new LocalBuckets(MOST, clock);
    private final Limit limit = new Limit("log-in-failures", 10, Duration.ofMinutes(5));

    @Test
    void aHundredThousandAddressesTakeNoMoreMemoryThanIsSet() {
        long most = 0;
        for (int i = 0; i < CROWD; i++) {
            buckets.of(limit, "address " + i).tryConsume(1);
            most = Math.max(most, buckets.kept(limit));
        }
        assertTrue(most <= MOST + 1, "kept at once: " + most);
        assertTrue(buckets.kept(limit) > MOST / 2, "kept at last: " + buckets.kept(limit));
    }

    @Test
    void ofAFullMemoryACrowdOfNewOnesDoesNotFreeWhoIsAtTheLimit() {
        crowd("before");
        for (int i = 0; i < 12; i++) {
            buckets.of(limit, "guessed").tryConsume(1);
        }
        crowd("after");
        assertFalse(buckets.of(limit, "guessed").tryConsume(1));
    }

    private void crowd(String name) {
        for (int i = 0; i < CROWD; i++) {
            buckets.of(limit, name + i).tryConsume(1);
        }
    }

    @Test
    void whatNobodyAskedForInAWindowIsForgotten() {
        buckets.of(limit, "once").tryConsume(1);
        clock.pass(limit.window().plusSeconds(1));
        buckets.of(limit, "other").tryConsume(1);
        assertEquals(1, buckets.kept(limit));
        assertEquals(10, buckets.of(limit, "once").getAvailableTokens());
    }

    @Test
    void limitsCountApart() {
        var other = new Limit("registration", 1, Duration.ofMinutes(1));
        assertTrue(buckets.of(other, "me").tryConsume(1));
        assertFalse(buckets.of(other, "me").tryConsume(1));
        assertTrue(buckets.of(limit, "me").tryConsume(1));
    }
}

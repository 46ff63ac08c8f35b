package stoa.kernel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void asManyAsThereArePlacesAreAtWork() {
        var places = new Places(2, 0, LONG);
        assertTrue(places.enter());
        assertTrue(places.enter());
        assertEquals(2, places.taken());
    }

    @Test
    void whoFindsNoPlaceToWaitIsSentAwayAtOnce() {
        var places = new Places(1, 0, LONG);
        places.enter();
        assertFalse(assertTimeout(Duration.ofSeconds(5), places::enter));
    }

    @Test
    void whoWaitsGetsThePlaceThatComesFree() throws Exception {
        var places = new Places(1, 1, LONG);
        places.enter();
        var second = CompletableFuture.supplyAsync(places::enter);
        awaitOneWaiting(places);
        places.leave();
        assertTrue(second.get(10, TimeUnit.SECONDS));
        assertEquals(1, places.taken());
    }

    @Test
    void nobodyWaitsLongerThanIsSet() {
        var places = new Places(1, 1, Duration.ofMillis(20));
        places.enter();
        assertFalse(assertTimeout(Duration.ofSeconds(5), places::enter));
        assertEquals(1, places.taken());
    }

    private static void awaitOneWaiting(Places places) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (places.waiting() == 0) {
                Thread.onSpinWait();
            }
        });
    }
}

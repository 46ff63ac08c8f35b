package stoa.notification.mails.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PausesTest {

    private final Pauses pauses = new Pauses(Duration.ofSeconds(15), Duration.ofHours(1), 24);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 9, 24, 31, 32, 33, 64, 65, 1_000_000})
    void aPauseIsWithinAFifthOfWhatItGrewTo(int attempts) {
        double grown = Math.min(15.0 * Math.pow(2, attempts - 1), 3600) * 1000;
        long pause = pauses.after(attempts).toMillis();
        assertTrue(pause >= grown * 0.799 && pause <= grown * 1.201, attempts + ": " + pause);
    }

    @Test
    void pausesDiffer() {
        assertTrue(IntStream.range(0, 50).mapToObj(round -> pauses.after(8)).distinct().count() > 10);
    }

    @Test
    void theLastTryIsTheOneThatIsSet() {
        assertFalse(pauses.exhausted(23));
        assertTrue(pauses.exhausted(24));
        assertEquals(24, pauses.attempts());
    }
}

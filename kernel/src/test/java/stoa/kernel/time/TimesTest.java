package stoa.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @Test
    void aTimeIsReadInWholeMicroseconds() {
        assertEquals(Instant.parse("2026-11-21T04:00:00.123456Z"), Times.parse("2026-11-21T05:00:00.123456789+01:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2026-11-21", "-100000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z"})
    void whatIsNoTimeOfRfc3339IsRefused(String text) {
        assertThrows(DateTimeException.class, () -> Times.parse(text));
    }
}

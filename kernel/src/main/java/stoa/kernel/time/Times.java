package stoa.kernel.time;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import static java.time.ZoneOffset.UTC;

/** Instants as Stoa knows them: whole microseconds, which is what PostgreSQL keeps. */
public final class Times {

    private static final DateTimeFormatter SIX_DIGITS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(UTC);

    private Times() { }

    /** The clock's time in whole microseconds. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** RFC 3339 in UTC, always with six fractional digits. */
    public static String format(Instant instant) {
        return SIX_DIGITS.format(instant);
    }
}

package stoa.kernel.time;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import static java.time.ZoneOffset.UTC;

/** Instants as Stoa knows them: whole microseconds, which is what PostgreSQL keeps. */
public final class Times {

    private static final DateTimeFormatter SIX_DIGITS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(UTC);
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-.*");

    private Times() { }

    /** The clock's time in whole microseconds. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** RFC 3339 in UTC, always with six fractional digits. */
    public static String format(Instant instant) {
        return SIX_DIGITS.format(instant);
    }

    /**
     * Reads RFC 3339, in whole microseconds.
     *
     * @throws DateTimeException if the text is none; years have four digits (RFC 3339, section 5.6)
     */
    public static Instant parse(String text) {
        if (!FOUR_DIGIT_YEAR.matcher(text).matches()) {
            throw new DateTimeException("not a year of four digits: " + text);
        }
        return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}

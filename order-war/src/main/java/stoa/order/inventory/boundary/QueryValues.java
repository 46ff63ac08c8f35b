package stoa.order.inventory.boundary;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.time.Times;
import stoa.kernel.web.Paths;

/** Reads query parameters; absent ones are null, and what does not fit is INVALID_REQUEST, naming the parameter. */
final class QueryValues {

    private static final int MOST = 100;

    private QueryValues() { }

    static UUID uuid(String name, String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches(Paths.UUID)) {
            throw invalid(name, "must be a UUID in lower case");
        }
        return UUID.fromString(text);
    }

    static Instant instant(String name, String text) {
        try {
            return text == null ? null : Times.parse(text);
        } catch (DateTimeException broken) {
            throw invalid(name, "must be a time as 2026-01-31T12:00:00Z");
        }
    }

    static <E extends Enum<E>> E constant(String name, Class<E> type, String text) {
        return text == null ? null : Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text)).findFirst()
                .orElseThrow(() -> invalid(name, "must be of " + Arrays.toString(type.getEnumConstants())));
    }

    static <E extends Enum<E>> List<E> constants(String name, Class<E> type, String text) {
        var parts = list(name, text);
        return parts == null ? null : parts.stream().map(part -> constant(name, type, part)).toList();
    }

    /** Values parted by commas. */
    static List<String> list(String name, String text) {
        if (text == null) {
            return null;
        }
        var parts = List.of(text.split(",", -1));
        if (parts.size() > MOST) {
            throw invalid(name, "must be at most " + MOST + " values");
        }
        return parts;
    }

    private static Problem invalid(String name, String message) {
        return new Problem(CommonProblem.INVALID_REQUEST).error(name, "invalid", message);
    }
}

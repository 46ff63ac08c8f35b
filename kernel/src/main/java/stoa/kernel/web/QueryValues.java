package stoa.kernel.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.time.Times;

/** Reads query parameters; absent ones are null, and what does not fit is INVALID_REQUEST, naming the parameter. */
public final class QueryValues {

    private static final int MOST = 100;

    private QueryValues() { }

    public static UUID uuid(String name, String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches(Paths.UUID)) {
            throw invalid(name, "must be a UUID in lower case");
        }
        return UUID.fromString(text);
    }

    public static Instant instant(String name, String text) {
        try {
            return text == null ? null : Times.parse(text);
        } catch (DateTimeException broken) {
            throw invalid(name, "must be a time as 2026-01-31T12:00:00Z");
        }
    }

    public static <E extends Enum<E>> E constant(String name, Class<E> type, String text) {
        return text == null ? null : one(name, type, Enum::name, text);
    }

    /** Constants parted by commas, 100 at most. */
    public static <E extends Enum<E>> List<E> constants(String name, Class<E> type, String text) {
        return constants(name, type, Enum::name, text);
    }

    /** @param code how callers write a constant */
    public static <E extends Enum<E>> List<E> constants(String name, Class<E> type, Function<E, String> code, String text) {
        var parts = list(name, text);
        return parts == null ? null : parts.stream().map(part -> one(name, type, code, part)).toList();
    }

    /** @param known the values that there are, where they are no constants */
    public static String oneOf(String name, Set<String> known, String text) {
        if (text != null && !known.contains(text)) {
            throw invalid(name, "must be of " + known);
        }
        return text;
    }

    /** Values parted by commas, 100 at most. */
    public static List<String> list(String name, String text) {
        if (text == null) {
            return null;
        }
        var parts = List.of(text.split(",", -1));
        if (parts.size() > MOST) {
            throw invalid(name, "must be at most " + MOST + " values");
        }
        return parts;
    }

    private static <E extends Enum<E>> E one(String name, Class<E> type, Function<E, String> code, String text) {
        var all = List.of(type.getEnumConstants());
        return all.stream().filter(constant -> code.apply(constant).equals(text)).findFirst()
                .orElseThrow(() -> invalid(name, "must be of " + all.stream().map(code).toList()));
    }

    private static Problem invalid(String name, String message) {
        return new Problem(CommonProblem.INVALID_REQUEST).error(name, "invalid", message);
    }
}

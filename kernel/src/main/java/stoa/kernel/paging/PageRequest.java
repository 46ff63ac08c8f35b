package stoa.kernel.paging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import stoa.kernel.json.Json;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/**
 * Which page of a list is asked for. Paging is by keyset: a cursor holds the sort key of the last row seen, and
 * belongs to the filter that it was made with.
 *
 * @param limit       1 to 100, 20 unless told
 * @param fingerprint of the filter and the sort
 */
public record PageRequest(int limit, Optional<List<String>> after, boolean exactCount, String fingerprint) {

    private static final int DEFAULT = 20;
    private static final int MOST = 100;

    /** What a cursor holds. */
    record Position(String filter, List<String> key) { }

    /**
     * @param filter everything that decides which rows come and in which order
     * @throws Problem INVALID_REQUEST if the limit is no number from 1 to 100, the cursor is broken or belongs to
     *                 another filter, or the count is not {@code exact}
     */
    public static PageRequest of(String limit, String cursor, String count, Object... filter) {
        var fingerprint = fingerprint(filter);
        return new PageRequest(limitOf(limit), Optional.ofNullable(cursor).map(text -> keyOf(text, fingerprint)),
                countOf(count), fingerprint);
    }

    /**
     * The position after which the page begins, if it is not the first.
     *
     * @param position reads a row's sort key, as {@link #page(List, Function)} got it
     * @throws Problem INVALID_REQUEST if the cursor holds no such key, because somebody else made it
     */
    public <T> Optional<T> after(Function<? super List<String>, ? extends T> position) {
        try {
            return after.map(position);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException foreign) {
            throw invalid("cursor", "is not a cursor of this list");
        }
    }

    /**
     * @param rows up to one more than {@link #limit()}, which tells whether there is a next page
     * @param key  a row's sort key, as text
     */
    public <T> Page<T> page(List<T> rows, Function<? super T, List<String>> key) {
        return page(rows, key, null);
    }

    /** As {@link #page(List, Function)}, with the total, or null if it was not asked for. */
    public <T> Page<T> page(List<T> rows, Function<? super T, List<String>> key, Long total) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null, total);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, encode(new Position(fingerprint, key.apply(items.get(limit - 1)))), total);
    }

    private static int limitOf(String limit) {
        if (limit == null) {
            return DEFAULT;
        }
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw invalid("limit", "must be a whole number from 1 to " + MOST);
        }
        return Integer.parseInt(limit);
    }

    private static boolean countOf(String count) {
        if (count != null && !count.equals("exact")) {
            throw invalid("count", "must be exact or absent");
        }
        return count != null;
    }

    private static List<String> keyOf(String cursor, String fingerprint) {
        try {
            var position = Json.mapper().readValue(Base64.getUrlDecoder().decode(cursor), Position.class);
            if (position != null && fingerprint.equals(position.filter()) && position.key() != null
                    && position.key().stream().allMatch(PageRequest::isText)) {
                return position.key();
            }
        } catch (IllegalArgumentException | IOException broken) {
            throw invalid("cursor", "is not a cursor of this list");
        }
        throw invalid("cursor", "belongs to another list or filter");
    }

    /** PostgreSQL's texts hold everything but NUL. */
    private static boolean isText(String part) {
        return part != null && part.indexOf('\0') < 0;
    }

    private static String encode(Position position) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(Json.write(position).getBytes(StandardCharsets.UTF_8));
    }

    private static String fingerprint(Object... filter) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.deepToString(filter).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 9));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Problem invalid(String name, String message) {
        return new Problem(CommonProblem.INVALID_REQUEST).error(name, "invalid", message);
    }
}

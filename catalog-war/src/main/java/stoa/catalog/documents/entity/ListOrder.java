package stoa.catalog.documents.entity;

import stoa.kernel.paging.SortOrder;

/**
 * How a list is ordered, as SQL over rows {@code d} that have {@code product_id} and what documents are sorted by.
 *
 * @param sort by {@code name}, {@code price} or {@code createdAt}
 */
record ListOrder(SortOrder sort) {

    private static final String HIGHEST = "9223372036854775807";

    /** Products without a price in the currency come last, whichever the direction. */
    String key() {
        return switch (sort.field()) {
            case "name" -> "d.name_key";
            case "price" -> "COALESCE(d.price_min, " + (sort.descending() ? "-1" : HIGHEST) + ")";
            default -> "d.created_at";
        };
    }

    /** Orders by a key, and rows with the same key by their ids. */
    String by(String key, String id) {
        var direction = sort.descending() ? " DESC" : "";
        return key + direction + ", " + id + direction;
    }

    /** The rows after {@code :key} and {@code :id}. */
    String beyond() {
        return "(" + key() + ", d.product_id) " + (sort.descending() ? "<" : ">") + " (" + keyOfText() + ", :id)";
    }

    /** A key as text that {@link #beyond()} reads again. */
    String text(String key) {
        return switch (sort.field()) {
            case "name" -> "encode(" + key + ", 'hex')";
            case "price" -> "CAST(" + key + " AS text)";
            default -> "CAST(CAST(extract(epoch FROM " + key + ") * 1000000 AS bigint) AS text)";
        };
    }

    private String keyOfText() {
        return switch (sort.field()) {
            case "name" -> "decode(:key, 'hex')";
            case "price" -> "CAST(:key AS bigint)";
            default -> "(timestamptz 'epoch' + CAST(:key AS bigint) * interval '1 microsecond')";
        };
    }
}

package stoa.catalog.documents.entity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import stoa.kernel.json.Json;
import stoa.kernel.paging.SortOrder;

/** Which products a list is of, and in which order: a filter and a keyset as SQL over {@code product_document d}. */
public final class Listing {

    private static final String HIGHEST = "9223372036854775807";

    /** Where a page begins: after this sort key, and at the same key after this id. */
    public record After(String key, UUID id) { }

    private final StringBuilder where = new StringBuilder("d.locale = :locale AND d.currency = :currency");
    private final Map<String, Object> parameters = new HashMap<>();
    private final SortOrder sort;

    private Listing(SortOrder sort) {
        this.sort = sort;
    }

    /** @param sort by {@code name}, {@code price} or {@code createdAt} */
    public static Listing by(SortOrder sort) {
        return new Listing(sort);
    }

    /** Only ACTIVE ones, which is all that shoppers see. */
    public Listing active() {
        where.append(" AND d.status = 'ACTIVE'");
        return this;
    }

    public Listing ofStatus(Collection<String> statuses) {
        parameters.put("statuses", Json.write(statuses));
        where.append(" AND d.status IN (SELECT jsonb_array_elements_text(CAST(:statuses AS jsonb)))");
        return this;
    }

    /** Those in one of the categories. */
    public Listing in(Collection<UUID> categories) {
        parameters.put("categories", Json.write(categories));
        where.append("""
                 AND d.product_id IN (SELECT c.product_id FROM product_category c WHERE c.category_id IN
                     (SELECT CAST(jsonb_array_elements_text(CAST(:categories AS jsonb)) AS uuid)))""");
        return this;
    }

    public Listing inCollection(UUID collection) {
        parameters.put("collection", collection);
        where.append("""
                 AND d.product_id IN (SELECT c.product_id FROM collection_product c
                     WHERE c.collection_id = :collection)""");
        return this;
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String order() {
        var direction = sort.descending() ? " DESC" : "";
        return key() + direction + ", d.product_id" + direction;
    }

    String beyond() {
        return "(" + key() + ", d.product_id) " + (sort.descending() ? "<" : ">") + " (" + keyOfText() + ", :id)";
    }

    /** The key as text that {@link #keyOfText()} reads again. */
    String keyText() {
        return switch (sort.field()) {
            case "name" -> "encode(d.name_key, 'hex')";
            case "price" -> "CAST(" + key() + " AS text)";
            default -> "CAST(CAST(extract(epoch FROM d.created_at) * 1000000 AS bigint) AS text)";
        };
    }

    private String keyOfText() {
        return switch (sort.field()) {
            case "name" -> "decode(:key, 'hex')";
            case "price" -> "CAST(:key AS bigint)";
            default -> "(timestamptz 'epoch' + CAST(:key AS bigint) * interval '1 microsecond')";
        };
    }

    /** Products without a price in the currency come last, whichever the direction. */
    private String key() {
        return switch (sort.field()) {
            case "name" -> "d.name_key";
            case "price" -> "COALESCE(d.price_min, " + (sort.descending() ? "-1" : HIGHEST) + ")";
            default -> "d.created_at";
        };
    }
}

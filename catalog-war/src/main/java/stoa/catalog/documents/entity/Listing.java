package stoa.catalog.documents.entity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import stoa.kernel.paging.SortOrder;

/**
 * Which products a list is of, and in which order, as SQL. What shoppers see of a category is read from
 * {@code category_document}, where it stands in order; everything else from {@code product_document}.
 */
public final class Listing {

    private static final String COLUMNS =
            "d.product_id, d.slug, d.status, d.version, d.etag, d.list_json AS open, d.category_ids, ";
    private static final String PLACE = "d.locale = :locale AND d.currency = CAST(:currency AS char(3))";
    private static final String PAGE = "SELECT %s%s AS key FROM %s WHERE %s ORDER BY %s LIMIT %d";
    /** A page of one status, its name in the text, as the index of those that shoppers don't see is by status. */
    private static final String STATUS = """
            (SELECT d.* FROM product_document d WHERE %s AND d.status = '%s'%s ORDER BY %s LIMIT %d)""";

    /**
     * A page of each branch, of which the first rows are the page of all. The limit is a number in the text and the
     * branches are a subquery, so that a plan for any parameters costs no more than one for these.
     */
    private static final String BRANCHES = """
            SELECT %1$s%2$s AS key
              FROM (SELECT DISTINCT b.key, b.product_id
                      FROM unnest((SELECT CAST(:categories AS uuid[]))) AS c(id)
                     CROSS JOIN LATERAL (SELECT %3$s AS key, d.product_id FROM category_document d
                                          WHERE d.category_id = c.id AND %4$s ORDER BY %5$s LIMIT %6$d) b
                     ORDER BY %7$s LIMIT %6$d) k
              JOIN product_document d ON d.product_id = k.product_id AND %8$s
             ORDER BY %9$s""";

    /** Where a page begins: after this sort key, and at the same key after this id. */
    public record After(String key, UUID id) { }

    private final StringBuilder where = new StringBuilder(PLACE);
    private final Map<String, Object> parameters = new HashMap<>();
    private final ListOrder order;
    private List<String> statuses = List.of();
    private String status = "";
    private String categories = "";

    private Listing(ListOrder order) {
        this.order = order;
    }

    /** @param sort by {@code name}, {@code price} or {@code createdAt} */
    public static Listing by(SortOrder sort) {
        return new Listing(new ListOrder(sort));
    }

    /** Only ACTIVE ones, which is all that shoppers see. */
    public Listing active() {
        status = " AND d.status = 'ACTIVE'";
        return this;
    }

    /** @param names of statuses, of letters only */
    public Listing ofStatus(Collection<String> names) {
        if (!names.stream().allMatch(name -> name.matches("[A-Z]+"))) {
            throw new IllegalArgumentException(String.join(",", names));
        }
        statuses = names.stream().distinct().toList();
        status = statuses.stream().collect(Collectors.joining("', '", " AND d.status IN ('", "')"));
        return this;
    }

    /** Those in one of the categories; each once. */
    public Listing in(Collection<UUID> any) {
        parameters.put("categories", any.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
        categories = " AND d.product_id IN (SELECT c.product_id FROM product_category c"
                + " WHERE c.category_id = ANY (CAST(:categories AS uuid[])))";
        return this;
    }

    public Listing inCollection(UUID collection) {
        parameters.put("collection", collection);
        where.append(" AND d.product_id IN (SELECT c.product_id FROM collection_product c"
                + " WHERE c.collection_id = :collection)");
        return this;
    }

    /** @param further whether the page begins after {@code :key} and {@code :id} */
    String page(boolean further, int limit) {
        var rows = where + (further ? " AND " + order.beyond() : "");
        var sorted = order.by(order.key(), "d.product_id");
        return ofBranches()
                ? BRANCHES.formatted(COLUMNS, order.text("k.key"), order.key(), rows, sorted, limit,
                        order.by("b.key", "b.product_id"), PLACE, order.by("k.key", "k.product_id"))
                : PAGE.formatted(COLUMNS, order.text(order.key()), documents(rows, sorted, limit),
                        rows + status + categories, sorted, limit);
    }

    private String documents(String rows, String sorted, int limit) {
        return statuses.isEmpty() ? "product_document d" : statuses.stream()
                .map(name -> STATUS.formatted(rows, name, categories, sorted, limit))
                .collect(Collectors.joining(" UNION ALL ", "(", ") d"));
    }

    String count() {
        return ofBranches()
                ? "SELECT count(DISTINCT d.product_id) FROM category_document d"
                        + " WHERE d.category_id = ANY (CAST(:categories AS uuid[])) AND " + where
                : "SELECT count(*) FROM product_document d WHERE " + where + status + categories;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private boolean ofBranches() {
        return !categories.isEmpty() && statuses.isEmpty();
    }
}

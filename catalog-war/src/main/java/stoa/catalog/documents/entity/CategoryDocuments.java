package stoa.catalog.documents.entity;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Where documents stand in the lists of their categories: follows the documents, in two statements for many. */
class CategoryDocuments {

    private static final String LEAVE = """
            DELETE FROM category_document c USING product_document d
             WHERE c.product_id = ANY (CAST(:products AS uuid[])) AND d.product_id = c.product_id
               AND d.locale = c.locale AND d.currency = c.currency
               AND (d.status <> 'ACTIVE' OR c.category_id <> ALL (d.category_ids))
            """;
    private static final String ENTER = """
            INSERT INTO category_document AS c (product_id, category_id, locale, currency, name_key, price_min, created_at)
            SELECT d.product_id, u.id, d.locale, d.currency, d.name_key, d.price_min, d.created_at
              FROM product_document d, LATERAL unnest(d.category_ids) AS u(id)
             WHERE d.product_id = ANY (CAST(:products AS uuid[])) AND d.status = 'ACTIVE'
            ON CONFLICT (product_id, locale, currency, category_id) DO UPDATE SET name_key = EXCLUDED.name_key,
                   price_min = EXCLUDED.price_min, created_at = EXCLUDED.created_at
             WHERE (c.name_key, c.price_min, c.created_at)
                   IS DISTINCT FROM (EXCLUDED.name_key, EXCLUDED.price_min, EXCLUDED.created_at)
            """;

    private final Jdbi jdbi;

    CategoryDocuments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those whose documents were written before in this transaction. */
    void follow(Collection<UUID> products) {
        var ids = products.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        jdbi.useHandle(handle -> handle.createUpdate(LEAVE).bind("products", ids).execute());
        jdbi.useHandle(handle -> handle.createUpdate(ENTER).bind("products", ids).execute());
    }
}

package stoa.catalog.documents.entity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.json.Json;

/** Variants as shoppers read them: paged within a product, or some by their ids or skus. */
public class VariantRows {

    /** A {@link VariantRow} as a JSON expression over {@code variant v}. */
    static final String JSON = """
            jsonb_build_object('id', v.id, 'sku', v.sku, 'position', v.position, 'options', v.options,
                'availability', v.availability, 'weightGrams', v.weight_grams,
                'mediaUrl', v.media_url, 'mediaAlt', v.media_alt,
                'prices', (SELECT COALESCE(jsonb_agg(jsonb_build_object('currency', l.currency, 'amount', c.amount_minor,
                                  'compareAt', c.compare_at_minor)), '[]')
                             FROM price c JOIN price_list l ON l.id = c.price_list_id AND l.kind = 'BASE'
                            WHERE c.variant_id = v.id AND c.min_quantity = 1))""";

    private static final String READ = """
            SELECT CAST(jsonb_build_object('variant', %s, 'productId', p.id, 'slug', t.slug, 'name', t.name,
                   'taxClass', p.tax_class, 'policy', v.inventory_policy) AS text)
              FROM variant v JOIN product p ON p.id = v.product_id
              JOIN LATERAL (SELECT x.slug, x.name FROM product_text x WHERE x.product_id = p.id
                             ORDER BY x.locale <> :locale, x.locale <> :fallback LIMIT 1) t ON true
            """.formatted(JSON);

    /** A variant with what is told of its product. */
    public record Found(VariantRow variant, UUID productId, String slug, String name, String taxClass, String policy) { }

    /** Where a page begins. */
    public record After(int position, UUID id) { }

    private final Jdbi jdbi;
    private final String locale;
    private final String fallback;

    /** @param fallback the language that every product has */
    public VariantRows(Jdbi jdbi, String locale, String fallback) {
        this.jdbi = jdbi;
        this.locale = locale;
        this.fallback = fallback;
    }

    /**
     * Those of ACTIVE products that have one of the ids or skus, ordered by sku. The arrays come out of a subquery, so
     * that PostgreSQL does not plan anew for each length of theirs: planning costs four times what finding does.
     */
    public List<Found> of(Collection<UUID> ids, Collection<String> skus) {
        return jdbi.withHandle(handle -> handle.createQuery(READ + """
                 WHERE p.status = 'ACTIVE' AND (v.id = ANY (CAST((SELECT :ids) AS uuid[]))
                       OR v.sku = ANY (CAST((SELECT :skus) AS text[])))
                 ORDER BY v.sku""")
                .bind("locale", locale).bind("fallback", fallback)
                .bindArray("ids", UUID.class, List.copyOf(ids)).bindArray("skus", String.class, List.copyOf(skus))
                .mapTo(String.class).map(text -> Json.read(text, Found.class)).list());
    }

    /** The next variants of a product. */
    public List<Found> of(UUID product, Optional<After> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(READ + """
                 WHERE v.product_id = :product AND (v.position, v.id) > (:position, CAST(:id AS uuid))
                 ORDER BY v.position, v.id LIMIT :limit""")
                .bind("locale", locale).bind("fallback", fallback).bind("product", product).bind("limit", limit)
                .bind("position", after.map(After::position).orElse(Integer.MIN_VALUE))
                .bind("id", after.map(After::id).orElse(new UUID(0, 0)))
                .mapTo(String.class).map(text -> Json.read(text, Found.class)).list());
    }

    public Optional<Found> one(UUID product, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(READ + " WHERE v.product_id = :product AND v.id = :id")
                .bind("locale", locale).bind("fallback", fallback).bind("product", product).bind("id", id)
                .mapTo(String.class).map(text -> Json.read(text, Found.class)).findOne());
    }

    public long count(UUID product) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM variant WHERE product_id = :product")
                .bind("product", product).mapTo(Long.class).one());
    }
}

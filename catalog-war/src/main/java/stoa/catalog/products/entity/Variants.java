package stoa.catalog.products.entity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.json.Json;

/** All variants, written and matched many at a time; never loaded for a whole product. */
public class Variants {

    private static final String STATE = """
            SELECT CAST(jsonb_build_object('id', v.id, 'productId', v.product_id, 'position', v.position, 'sku', v.sku,
                   'gtin', v.gtin, 'externalRef', v.external_ref, 'options', v.options, 'attributes', v.attributes,
                   'weightGrams', v.weight_grams, 'policy', v.inventory_policy,
                   'importedQuantity', v.imported_quantity, 'mediaUrl', v.media_url, 'mediaAlt', v.media_alt,
                   'prices', (SELECT COALESCE(jsonb_agg(jsonb_build_object('currency', l.currency,
                                     'amount', c.amount_minor, 'compareAt', c.compare_at_minor) ORDER BY l.currency), '[]')
                                FROM price c JOIN price_list l ON l.id = c.price_list_id AND l.kind = 'BASE'
                               WHERE c.variant_id = v.id AND c.min_quantity = 1)) AS text)
              FROM variant v
            """;

    /** What a draft's variant can be recognised by. */
    public record Key(UUID productId, String sku, String externalRef, Map<String, String> options) { }

    private final Jdbi jdbi;
    private final int threshold;

    /** @param threshold units at or below which stock is low */
    public Variants(Jdbi jdbi, int threshold) {
        this.jdbi = jdbi;
        this.threshold = threshold;
    }

    /** Every variant that shares its sku, its external reference, or product and options with one of the keys. */
    public List<StoredVariant> matching(Collection<Key> keys) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                WITH k AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(CAST(:keys AS jsonb))
                     AS k("productId" uuid, sku text, "externalRef" text, options jsonb))
                """ + STATE + """
                 WHERE v.id IN (SELECT s.id FROM variant s WHERE s.sku IN (SELECT sku FROM k)
                                UNION ALL SELECT r.id FROM variant r WHERE r.external_ref IN (SELECT "externalRef" FROM k)
                                UNION ALL SELECT o.id FROM variant o
                                  JOIN k ON k."productId" = o.product_id AND k.options = o.options)""")
                .bind("keys", Json.write(keys))
                .mapTo(String.class).map(text -> Json.read(text, StoredVariant.class)).list());
    }

    public Optional<StoredVariant> of(UUID product, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(STATE + " WHERE v.id = :id AND v.product_id = :product")
                .bind("id", id).bind("product", product)
                .mapTo(String.class).map(text -> Json.read(text, StoredVariant.class)).findOne());
    }

    /** How many variants a product has. */
    public long count(UUID product) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM variant WHERE product_id = :product")
                .bind("product", product).mapTo(Long.class).one());
    }

    /** The highest position in each product that has variants. */
    public Map<UUID, Integer> lastPositions(Collection<UUID> products) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT product_id, max(position) AS last FROM variant
                 WHERE product_id IN (SELECT CAST(jsonb_array_elements_text(CAST(:ids AS jsonb)) AS uuid))
                 GROUP BY product_id""")
                .bind("ids", Json.write(products))
                .collectRows(Collectors.toMap(row -> row.getColumn("product_id", UUID.class),
                        row -> row.getColumn("last", Integer.class))));
    }

    /** Writes new and changed variants, their prices not; a new TRACKED one is out of stock until it is counted. */
    public void save(List<StoredVariant> variants) {
        run(variants, """
                INSERT INTO variant AS v (id, product_id, position, sku, gtin, external_ref, options, attributes,
                       weight_grams, inventory_policy, imported_quantity, media_url, media_alt, availability)
                SELECT r.id, r."productId", r.position, r.sku, r.gtin, r."externalRef", r.options, r.attributes,
                       r."weightGrams", r.policy, r."importedQuantity", r."mediaUrl", r."mediaAlt",
                       CASE r.policy WHEN 'UNTRACKED' THEN 'IN_STOCK' ELSE 'OUT_OF_STOCK' END
                  FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(id uuid, "productId" uuid, position int, sku text,
                       gtin text, "externalRef" text, options jsonb, attributes jsonb, "weightGrams" int, policy text,
                       "importedQuantity" int, "mediaUrl" text, "mediaAlt" text)
                ON CONFLICT (id) DO UPDATE SET version = v.version + 1, updated_at = now(), sku = EXCLUDED.sku,
                       gtin = EXCLUDED.gtin, external_ref = EXCLUDED.external_ref, options = EXCLUDED.options,
                       attributes = EXCLUDED.attributes, weight_grams = EXCLUDED.weight_grams,
                       inventory_policy = EXCLUDED.inventory_policy, imported_quantity = EXCLUDED.imported_quantity,
                       media_url = EXCLUDED.media_url, media_alt = EXCLUDED.media_alt,
                       availability = CASE WHEN EXCLUDED.inventory_policy = v.inventory_policy THEN v.availability
                                           WHEN EXCLUDED.inventory_policy = 'UNTRACKED' THEN 'IN_STOCK'
                                           ELSE (SELECT availability_band(sum(s.available), sum(s.sellable), :threshold)
                                                   FROM stock_shown s WHERE s.variant_id = v.id) END""");
    }

    /** Makes the base prices what the variants say; unchanged ones are not touched. */
    public void savePrices(List<StoredVariant> variants) {
        run(variants, """
                INSERT INTO price AS p (price_list_id, variant_id, amount_minor, compare_at_minor)
                SELECT l.id, r.id, c.amount, c."compareAt"
                  FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(id uuid, prices jsonb),
                       LATERAL jsonb_to_recordset(r.prices) AS c(currency text, amount bigint, "compareAt" bigint)
                  JOIN price_list l ON l.kind = 'BASE' AND l.currency = c.currency
                ON CONFLICT (variant_id, price_list_id, min_quantity) DO UPDATE
                   SET amount_minor = EXCLUDED.amount_minor, compare_at_minor = EXCLUDED.compare_at_minor
                 WHERE (p.amount_minor, p.compare_at_minor)
                       IS DISTINCT FROM (EXCLUDED.amount_minor, EXCLUDED.compare_at_minor)""");
        run(variants, """
                DELETE FROM price p
                 USING jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(id uuid, prices jsonb), price_list l
                 WHERE p.variant_id = r.id AND l.id = p.price_list_id AND l.kind = 'BASE' AND p.min_quantity = 1
                   AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset(r.prices) AS c(currency text)
                                    WHERE c.currency = l.currency)""");
    }

    public void delete(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM variant WHERE id = :id").bind("id", id).execute());
    }

    private void run(List<StoredVariant> variants, String sql) {
        if (!variants.isEmpty()) {
            jdbi.useHandle(handle -> {
                var update = handle.createUpdate(sql).bind("rows", Json.write(variants));
                (sql.contains(":threshold") ? update.bind("threshold", threshold) : update).execute();
            });
        }
    }
}

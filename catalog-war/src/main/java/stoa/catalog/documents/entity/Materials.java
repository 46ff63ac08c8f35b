package stoa.catalog.documents.entity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.json.Json;

/** Reads what documents are made of: one statement for many products. */
public class Materials {

    /** Variants that stand in the product itself; the others are paged. */
    public static final int INLINE = 100;

    private static final String READ = """
            SELECT CAST(jsonb_build_object('id', p.id, 'version', p.version, 'status', p.status, 'vendor', p.vendor,
              'attributes', p.attributes, 'options', p.options,
              'createdAt', to_char(p.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
              'updatedAt', to_char(p.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
              'texts', (SELECT jsonb_agg(jsonb_build_object('locale', t.locale, 'name', t.name, 'slug', t.slug,
                               'description', t.description, 'seo', t.seo))
                          FROM product_text t WHERE t.product_id = p.id),
              'categoryIds', (SELECT COALESCE(jsonb_agg(c.category_id ORDER BY c.position), '[]')
                                FROM product_category c WHERE c.product_id = p.id),
              'media', (SELECT COALESCE(jsonb_agg(jsonb_build_object('mediaId', m.media_id, 'url', m.url,
                               'alt', COALESCE(m.alt, f.alt), 'width', f.width, 'height', f.height)
                               ORDER BY m.position), '[]')
                          FROM product_media m LEFT JOIN media f ON f.id = m.media_id WHERE m.product_id = p.id),
              'variantCount', (SELECT count(*) FROM variant v WHERE v.product_id = p.id),
              'availability', (SELECT v.availability FROM variant v WHERE v.product_id = p.id
                                ORDER BY array_position(ARRAY['IN_STOCK', 'LOW_STOCK', 'BACKORDER', 'OUT_OF_STOCK'],
                                                        v.availability) LIMIT 1),
              'values', (SELECT COALESCE(jsonb_object_agg(o.key, o.list), '{}')
                           FROM (SELECT e.key, jsonb_agg(e.value ORDER BY e.place, e.value) AS list
                                   FROM (SELECT o.key, o.value, min(v.position) AS place
                                           FROM variant v, LATERAL jsonb_each_text(v.options) AS o
                                          WHERE v.product_id = p.id GROUP BY o.key, o.value) e
                                  GROUP BY e.key) o),
              'ranges', (SELECT COALESCE(jsonb_agg(jsonb_build_object('currency', r.currency, 'min', r.low,
                                'max', r.high)), '[]')
                           FROM (SELECT l.currency, min(c.amount_minor) AS low, max(c.amount_minor) AS high
                                   FROM variant v JOIN price c ON c.variant_id = v.id AND c.min_quantity = 1
                                   JOIN price_list l ON l.id = c.price_list_id AND l.kind = 'BASE'
                                  WHERE v.product_id = p.id GROUP BY l.currency) r),
              'variants', (SELECT COALESCE(jsonb_agg(i.variant ORDER BY i.position, i.id), '[]')
                             FROM (SELECT v.position, v.id, %1$s AS variant FROM variant v WHERE v.product_id = p.id
                                    ORDER BY v.position, v.id LIMIT %2$d) i)) AS text)
              FROM product p
             WHERE p.id IN (SELECT CAST(jsonb_array_elements_text(CAST(:ids AS jsonb)) AS uuid))
            """.formatted(VariantRows.JSON, INLINE);

    private final Jdbi jdbi;

    public Materials(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<Material> of(Collection<UUID> products) {
        return jdbi.withHandle(handle -> handle.createQuery(READ).bind("ids", Json.write(products))
                .mapTo(String.class).map(text -> Json.read(text, Material.class)).list());
    }
}

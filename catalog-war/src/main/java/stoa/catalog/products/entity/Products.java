package stoa.catalog.products.entity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.json.Json;

/** All products, written and read many at a time. Rows travel as JSON, so that a batch is one statement a table. */
public class Products {

    private static final String STATE = """
            SELECT CAST(jsonb_build_object('id', p.id, 'version', p.version, 'sequence', p.sequence,
                   'externalRef', p.external_ref, 'typeId', p.type_id, 'status', p.status, 'vendor', p.vendor,
                   'taxClass', p.tax_class, 'tags', p.tags, 'attributes', p.attributes, 'options', p.options,
                   'name', t.name, 'slug', t.slug, 'description', t.description, 'seo', t.seo,
                   'categoryIds', (SELECT COALESCE(jsonb_agg(c.category_id ORDER BY c.position), '[]')
                                     FROM product_category c WHERE c.product_id = p.id),
                   'media', (SELECT COALESCE(jsonb_agg(jsonb_build_object('mediaId', m.media_id, 'url', m.url,
                                    'alt', m.alt) ORDER BY m.position), '[]')
                               FROM product_media m WHERE m.product_id = p.id)) AS text)
              FROM product p JOIN product_text t ON t.product_id = p.id AND t.locale = :locale
            """;

    private final Jdbi jdbi;
    private final String locale;

    /** @param locale the store's language */
    public Products(Jdbi jdbi, String locale) {
        this.jdbi = jdbi;
        this.locale = locale;
    }

    /** Locks and reads those that have one of the slugs, external references, or a variant of one of the skus. */
    public List<StoredProduct> lockMatching(Collection<String> slugs, Collection<String> refs, Collection<String> skus) {
        return read(jdbi.withHandle(handle -> handle.createQuery("""
                SELECT p.id FROM product p
                 WHERE p.id IN (SELECT s.product_id FROM product_text s WHERE s.locale = :locale
                                   AND s.slug IN (SELECT jsonb_array_elements_text(CAST(:slugs AS jsonb)))
                                UNION ALL SELECT r.id FROM product r
                                 WHERE r.external_ref IN (SELECT jsonb_array_elements_text(CAST(:refs AS jsonb)))
                                UNION ALL SELECT v.product_id FROM variant v
                                 WHERE v.sku IN (SELECT jsonb_array_elements_text(CAST(:skus AS jsonb))))
                 ORDER BY p.id FOR UPDATE""")
                .bind("locale", locale).bind("slugs", Json.write(slugs)).bind("refs", Json.write(refs))
                .bind("skus", Json.write(skus)).mapTo(UUID.class).list()));
    }

    /** Locks and reads one. */
    public Optional<StoredProduct> lock(UUID id) {
        return read(jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM product WHERE id = :id FOR UPDATE")
                .bind("id", id).mapTo(UUID.class).list())).stream().findFirst();
    }

    /** Locks the next ones in the order of ids; null stands before the first. */
    public List<UUID> lockAfter(UUID id, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                "SELECT id FROM product WHERE id > :after ORDER BY id LIMIT :limit FOR UPDATE")
                .bind("after", id == null ? new UUID(0, 0) : id).bind("limit", limit).mapTo(UUID.class).list());
    }

    public int count() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM product").mapTo(Integer.class).one());
    }

    /**
     * Reads locked products. A statement of its own: one that waits for a lock reads the locked row anew, and texts,
     * categories and pictures as they were before the wait.
     */
    private List<StoredProduct> read(List<UUID> locked) {
        return locked.isEmpty() ? List.of() : jdbi.withHandle(handle -> handle.createQuery(STATE + """
                 WHERE p.id IN (SELECT CAST(jsonb_array_elements_text(CAST(:ids AS jsonb)) AS uuid)) ORDER BY p.id""")
                .bind("locale", locale).bind("ids", Json.write(locked))
                .mapTo(String.class).map(text -> Json.read(text, StoredProduct.class)).list());
    }

    /** Which of the slugs are taken. */
    public Set<String> taken(Collection<String> slugs) {
        return Set.copyOf(jdbi.withHandle(handle -> handle.createQuery("""
                SELECT slug FROM product_text
                 WHERE locale = :locale AND slug IN (SELECT jsonb_array_elements_text(CAST(:slugs AS jsonb)))""")
                .bind("locale", locale).bind("slugs", Json.write(slugs)).mapTo(String.class).list()));
    }

    /** Writes new and changed products whole. */
    public void save(List<StoredProduct> products) {
        run(products, """
                INSERT INTO product AS p (id, version, sequence, external_ref, type_id, status, vendor, tax_class, tags,
                                          attributes, options)
                SELECT r.id, r.version, r.sequence, r."externalRef", r."typeId", r.status, r.vendor, r."taxClass", r.tags,
                       r.attributes, r.options
                  FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(id uuid, version bigint, sequence bigint,
                       "externalRef" text, "typeId" uuid, status text, vendor text, "taxClass" text, tags text[],
                       attributes jsonb, options text[])
                ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version, sequence = EXCLUDED.sequence,
                       updated_at = CASE WHEN p.version = EXCLUDED.version THEN p.updated_at ELSE now() END,
                       external_ref = EXCLUDED.external_ref, type_id = EXCLUDED.type_id, status = EXCLUDED.status,
                       vendor = EXCLUDED.vendor, tax_class = EXCLUDED.tax_class, tags = EXCLUDED.tags,
                       attributes = EXCLUDED.attributes, options = EXCLUDED.options""");
        run(products, """
                WITH r AS (SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(id uuid, slug text)),
                     freed AS (DELETE FROM product_old_slug o USING r WHERE o.locale = :locale AND o.slug = r.slug)
                INSERT INTO product_old_slug (locale, slug, product_id)
                SELECT t.locale, t.slug, t.product_id
                  FROM product_text t JOIN r ON r.id = t.product_id
                 WHERE t.locale = :locale AND t.slug <> r.slug
                ON CONFLICT (store_id, locale, slug) DO UPDATE SET product_id = EXCLUDED.product_id""");
        run(products, """
                INSERT INTO product_text (product_id, locale, name, slug, description, seo)
                SELECT r.id, :locale, r.name, r.slug, r.description, r.seo
                  FROM jsonb_to_recordset(CAST(:rows AS jsonb))
                       AS r(id uuid, name text, slug text, description text, seo jsonb)
                ON CONFLICT (product_id, locale) DO UPDATE SET name = EXCLUDED.name, slug = EXCLUDED.slug,
                       description = EXCLUDED.description, seo = EXCLUDED.seo""");
    }

    /** Gives products the categories and the pictures that they say. */
    public void saveLinks(List<StoredProduct> products) {
        run(products, """
                DELETE FROM product_category c
                 USING jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(id uuid, "categoryIds" uuid[])
                 WHERE c.product_id = r.id AND c.category_id <> ALL (r."categoryIds")""");
        run(products, """
                INSERT INTO product_category (product_id, category_id, position)
                SELECT r.id, c.id, c.position
                  FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(id uuid, "categoryIds" uuid[]),
                       LATERAL unnest(r."categoryIds") WITH ORDINALITY AS c(id, position)
                ON CONFLICT (product_id, category_id) DO UPDATE SET position = EXCLUDED.position""");
        run(products, """
                DELETE FROM product_media m
                 USING jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(id uuid)
                 WHERE m.product_id = r.id""");
        run(products, """
                INSERT INTO product_media (product_id, position, media_id, url, alt)
                SELECT r.id, m.position, CAST(m.picture ->> 'mediaId' AS uuid), m.picture ->> 'url', m.picture ->> 'alt'
                  FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(id uuid, media jsonb),
                       LATERAL jsonb_array_elements(r.media) WITH ORDINALITY AS m(picture, position)""");
    }

    /** @return whether there was one */
    public boolean delete(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("DELETE FROM product WHERE id = :id").bind("id", id).execute()) == 1;
    }

    private void run(List<StoredProduct> products, String sql) {
        if (!products.isEmpty()) {
            jdbi.useHandle(handle -> {
                var update = handle.createUpdate(sql).bind("rows", Json.write(products));
                (sql.contains(":locale") ? update.bind("locale", locale) : update).execute();
            });
        }
    }
}

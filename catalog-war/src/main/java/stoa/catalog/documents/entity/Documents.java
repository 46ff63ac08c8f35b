package stoa.catalog.documents.entity;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.json.Json;

/** The prepared documents, written many at a time: one statement for them, two for the lists of their categories. */
public class Documents {

    private final Jdbi jdbi;

    public Documents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Writes those that differ from what is there, and lists each where it belongs. */
    public void save(List<Document> documents) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO product_document AS d (product_id, locale, currency, status, slug, version, etag, list_json,
                       detail_json, category_ids, availability, name_key, price_min, price_max, created_at)
                SELECT r."productId", r.locale, r.currency, r.status, r.slug, r.version, r.etag, r.list, r.detail,
                       r."categoryIds", r.availability, decode(r."nameKey", 'hex'), r."priceMin", r."priceMax",
                       r."createdAt"
                  FROM json_to_recordset(CAST(:rows AS json)) AS r("productId" uuid, locale text, currency text,
                       status text, slug text, version bigint, etag text, list text, detail text, "categoryIds" uuid[],
                       availability text, "nameKey" text, "priceMin" bigint, "priceMax" bigint, "createdAt" timestamptz)
                ON CONFLICT (product_id, locale, currency) DO UPDATE SET status = EXCLUDED.status, slug = EXCLUDED.slug,
                       version = EXCLUDED.version, etag = EXCLUDED.etag, list_json = EXCLUDED.list_json,
                       detail_json = EXCLUDED.detail_json, category_ids = EXCLUDED.category_ids,
                       availability = EXCLUDED.availability, name_key = EXCLUDED.name_key,
                       price_min = EXCLUDED.price_min, price_max = EXCLUDED.price_max
                 WHERE (d.version, d.etag, d.status, d.category_ids)
                       IS DISTINCT FROM (EXCLUDED.version, EXCLUDED.etag, EXCLUDED.status, EXCLUDED.category_ids)""")
                .bind("rows", Json.write(documents)).execute());
        new CategoryDocuments(jdbi).follow(documents.stream().map(Document::productId).distinct().toList());
    }
}

package stoa.catalog.search.entity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.json.Json;

/**
 * The search table, kept in step with the products: one reading and three writing statements for many, one for offers
 * alone.
 */
public class SearchEntries {

    private static final String SOURCES = """
            SELECT CAST(jsonb_build_object('id', p.id, 'vendor', p.vendor, 'tags', p.tags, 'attributes', p.attributes,
              'filterable', (SELECT COALESCE(jsonb_agg(a.one -> 'code'), '[]')
                               FROM product_type t, LATERAL jsonb_array_elements(t.attributes) AS a(one)
                              WHERE t.id = p.type_id AND a.one -> 'filterable' = 'true'),
              'texts', (SELECT jsonb_agg(jsonb_build_object('locale', t.locale, 'name', t.name, 'slug', t.slug,
                               'description', t.description))
                          FROM product_text t WHERE t.product_id = p.id),
              'options', (SELECT COALESCE(jsonb_object_agg(o.key, o.list), '{}')
                            FROM (SELECT o.key, jsonb_agg(DISTINCT o.value) AS list
                                    FROM variant v, LATERAL jsonb_each_text(v.options) AS o
                                   WHERE v.product_id = p.id GROUP BY o.key) o),
              'variantAttributes', (SELECT COALESCE(jsonb_agg(DISTINCT v.attributes), '[]')
                                      FROM variant v WHERE v.product_id = p.id AND v.attributes <> '{}')) AS text)
              FROM product p
             WHERE p.status = 'ACTIVE' AND p.id IN (SELECT CAST(jsonb_array_elements_text(CAST(:ids AS jsonb)) AS uuid))
            """;
    private static final String FORGET = """
            DELETE FROM search_entry
             WHERE product_id IN (SELECT CAST(jsonb_array_elements_text(CAST(:ids AS jsonb)) AS uuid))
            """;
    private static final String ROWS = """
            json_to_recordset(CAST(:rows AS json)) AS r("productId" uuid, locale text, name text, slug text,
                   vendor text, dictionary text, "nameWords" text, "vendorWords" text, "tagWords" text,
                   "optionWords" text, "descriptionWords" text, facets text[])
            """;
    /** What a product is filtered by, in a language: one row, with what its documents tell (of availability all the same). */
    private static final String OFFER = """
            SELECT ARRAY(SELECT c.category_id FROM product_category c WHERE c.product_id = %1$s ORDER BY c.position)
                       AS category_ids,
                   min(d.availability) AS availability,
                   array_agg(CAST(d.currency AS text) ORDER BY d.currency) AS currencies,
                   array_agg(d.price_min ORDER BY d.currency) AS lowest,
                   array_agg(d.price_max ORDER BY d.currency) AS highest
              FROM product_document d WHERE d.product_id = %1$s AND d.locale = %2$s HAVING count(*) > 0
            """;
    private static final String MOVE = """
            UPDATE search_entry e
               SET category_ids = o.category_ids, availability = o.availability, currencies = o.currencies,
                   lowest = o.lowest, highest = o.highest
              FROM search_entry s CROSS JOIN LATERAL (%s) o
             WHERE s.product_id IN (SELECT CAST(jsonb_array_elements_text(CAST(:ids AS jsonb)) AS uuid))
               AND e.product_id = s.product_id AND e.locale = s.locale
               AND (e.category_ids, e.availability, e.currencies, e.lowest, e.highest) IS DISTINCT FROM
                   (o.category_ids, o.availability, o.currencies, o.lowest, o.highest)
            """.formatted(OFFER.formatted("s.product_id", "s.locale"));
    /** Words that stay the same are kept as they are stored, compressed or not, so that their indexes need no entry. */
    private static final String SAVE = """
            INSERT INTO search_entry AS e (product_id, locale, name, slug, vendor, words, titles, facets,
                   category_ids, availability, currencies, lowest, highest)
            SELECT r."productId", r.locale, r.name, r.slug, r.vendor,
                   setweight(%1$s, 'A') || setweight(%2$s, 'B') || setweight(%3$s, 'C') || setweight(%4$s, 'D'),
                   setweight(to_tsvector('stoa_simple', r."nameWords"), 'A')
                   || setweight(to_tsvector('stoa_simple', r."vendorWords"), 'B'), r.facets,
                   o.category_ids, o.availability, o.currencies, o.lowest, o.highest
              FROM %5$s CROSS JOIN LATERAL (%6$s) o
            ON CONFLICT (product_id, locale) DO UPDATE SET name = EXCLUDED.name, slug = EXCLUDED.slug,
                   vendor = EXCLUDED.vendor, facets = EXCLUDED.facets,
                   words = CASE WHEN e.words = EXCLUDED.words THEN e.words ELSE EXCLUDED.words END,
                   titles = CASE WHEN e.titles = EXCLUDED.titles THEN e.titles ELSE EXCLUDED.titles END,
                   category_ids = EXCLUDED.category_ids, availability = EXCLUDED.availability,
                   currencies = EXCLUDED.currencies, lowest = EXCLUDED.lowest, highest = EXCLUDED.highest
             WHERE (e.name, e.slug, e.vendor, e.words, e.titles, e.facets,
                    e.category_ids, e.availability, e.currencies, e.lowest, e.highest) IS DISTINCT FROM
                   (EXCLUDED.name, EXCLUDED.slug, EXCLUDED.vendor, EXCLUDED.words, EXCLUDED.titles, EXCLUDED.facets,
                    EXCLUDED.category_ids, EXCLUDED.availability, EXCLUDED.currencies, EXCLUDED.lowest, EXCLUDED.highest)
            """.formatted(both("r.\"nameWords\""), both("r.\"vendorWords\" || ' ' || r.\"tagWords\""),
                    both("r.\"optionWords\""), both("r.\"descriptionWords\""), ROWS,
                    OFFER.formatted("r.\"productId\"", "r.locale"));
    private static final String LEARN = """
            INSERT INTO search_word (locale, word, length, grams)
            SELECT n.locale, n.word, char_length(n.word), show_trgm(n.word)
              FROM (SELECT DISTINCT r.locale, w.word
                      FROM %s,
                           LATERAL unnest(tsvector_to_array(to_tsvector('stoa_simple', r."nameWords" || ' '
                               || r."vendorWords" || ' ' || r."tagWords" || ' ' || r."optionWords" || ' '
                               || r."descriptionWords"))) AS w(word)
                     WHERE char_length(w.word) BETWEEN 3 AND 40 AND w.word !~ '[0-9]') n
             WHERE NOT EXISTS (SELECT FROM search_word k WHERE k.locale = n.locale AND k.word = n.word)
             ORDER BY n.locale, n.word
            ON CONFLICT (locale, word) DO NOTHING
            """.formatted(ROWS);

    private final Jdbi jdbi;

    public SearchEntries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of the products that shoppers see. */
    public List<SearchSource> sources(Collection<UUID> products) {
        return jdbi.withHandle(handle -> handle.createQuery(SOURCES).bind("ids", Json.write(products))
                .mapTo(String.class).map(text -> Json.read(text, SearchSource.class)).list());
    }

    /** Products that are found no more. */
    public void forget(Collection<UUID> products) {
        if (!products.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate(FORGET).bind("ids", Json.write(products)).execute());
        }
    }

    /** Products whose documents tell another offer, and nothing else. */
    public void offer(Collection<UUID> products) {
        jdbi.useHandle(handle -> handle.createUpdate(MOVE).bind("ids", Json.write(products)).execute());
    }

    /** Products as they are found from now on, with the offers that their documents tell; their words become known. */
    public void save(List<SearchEntry> entries) {
        if (!entries.isEmpty()) {
            var rows = Json.write(entries);
            jdbi.useHandle(handle -> handle.createUpdate(SAVE).bind("rows", rows).execute());
            jdbi.useHandle(handle -> handle.createUpdate(LEARN).bind("rows", rows).execute());
        }
    }

    private static String both(String words) {
        return "(to_tsvector('stoa_simple', %1$s) || to_tsvector(CAST(r.dictionary AS regconfig), %1$s))".formatted(words);
    }
}

package stoa.catalog.search.entity;

/** One statement for a whole search: what is found, its page, its total and its facets. */
final class SearchStatement {

    /** Values told of one facet, and facets told. */
    private static final int MOST_VALUES = 100;
    private static final int MOST_FACETS = 50;

    private static final String FOUND = """
            WITH RECURSIVE asked AS (
              SELECT CASE WHEN numnode(q.stems) > 0 THEN q.stems ELSE q.plain END AS query
                FROM (SELECT plainto_tsquery(CAST(:dictionary AS regconfig), :words) AS stems,
                             plainto_tsquery('stoa_simple', :words) AS plain) q),
            found AS MATERIALIZED (
              SELECT e.product_id, e.facets, d.category_ids, d.availability, d.price_min, d.price_max,
                     %1$s AS key, %2$s AS missed
                FROM search_entry e
                JOIN product_document d ON d.product_id = e.product_id AND d.locale = e.locale
                 AND d.currency = :currency AND d.status = 'ACTIVE'
               WHERE e.locale = :locale %3$s),
            page AS (
              SELECT f.product_id, f.key FROM found f
               WHERE f.missed = '{}' %4$s ORDER BY f.key %5$s, f.product_id LIMIT :limit),
            """;
    private static final String FACETS = """
            above (id, above) AS (
              SELECT c.id, c.id FROM category c
               UNION ALL SELECT a.id, c.parent_id FROM above a JOIN category c ON c.id = a.above
               WHERE c.parent_id IS NOT NULL),
            sets AS (
              SELECT category_ids, count(*) AS count FROM found
               WHERE missed <@ ARRAY['#category'] GROUP BY category_ids),
            priced AS (
              SELECT price_min, price_max FROM found
               WHERE price_min IS NOT NULL AND missed <@ ARRAY['#price']),
            span AS (
              SELECT max(price_max) AS top,
                     greatest(1, percentile_disc(0.9) WITHIN GROUP (ORDER BY price_min)) / 5.0 AS raw FROM priced),
            step AS MATERIALIZED (
              SELECT top, CAST(greatest(1, p * CASE WHEN raw <= p THEN 1 WHEN raw <= 2 * p THEN 2 WHEN raw <= 5 * p THEN 5
                     ELSE 10 END) AS bigint) AS size
                FROM (SELECT top, raw, power(10, floor(log(raw))) AS p FROM span) s WHERE top IS NOT NULL),
            bucket AS MATERIALIZED (
              SELECT n * size AS least, CASE WHEN n < 5 THEN (n + 1) * size - 1 ELSE greatest(top, n * size) END AS most
                FROM step, generate_series(0, 5) AS n),
            valued AS (
              SELECT split_part(t.token, E'\\x1f', 1) AS code, split_part(t.token, E'\\x1f', 2) AS value,
                     count(*) AS count
                FROM found f, LATERAL unnest(f.facets) AS t(token)
               WHERE f.missed = '{}' OR f.missed = ARRAY[split_part(t.token, E'\\x1f', 1)]
               GROUP BY 1, 2),
            listed AS (
              SELECT code, value, count, row_number() OVER (PARTITION BY code ORDER BY count DESC, value) AS place,
                     dense_rank() OVER (ORDER BY weight DESC, code) AS facet
                FROM (SELECT *, sum(count) OVER (PARTITION BY code) AS weight FROM valued) w)
            SELECT 'item' AS kind, CAST(NULL AS text) AS code, d.list_json AS value, %1$s AS label,
                   CAST(NULL AS bigint) AS count, f.product_id AS id, CAST(d.category_ids AS text) AS categories,
                   row_number() OVER (ORDER BY f.key %2$s, f.product_id) AS place
              FROM page f JOIN product_document d ON d.product_id = f.product_id AND d.locale = :locale
                   AND d.currency = :currency
            UNION ALL SELECT 'total', NULL, NULL, NULL, count(*), NULL, NULL, 0 FROM found WHERE missed = '{}'
            UNION ALL SELECT 'category', NULL, c.slug, c.name, CAST(sum(s.count) AS bigint), NULL, NULL,
                   row_number() OVER (ORDER BY sum(s.count) DESC, c.name, c.slug)
              FROM sets s
              CROSS JOIN LATERAL (SELECT DISTINCT a.above FROM unnest(s.category_ids) AS u(id) JOIN above a USING (id)) b
              JOIN category c ON c.id = b.above GROUP BY c.id, c.slug, c.name
            UNION ALL SELECT 'availability', NULL, availability, NULL, count(*), NULL, NULL,
                   array_position(ARRAY['IN_STOCK', 'LOW_STOCK', 'BACKORDER', 'OUT_OF_STOCK'], availability)
              FROM found WHERE missed <@ ARRAY['#availability'] GROUP BY availability
            UNION ALL SELECT 'price', NULL, CAST(b.least AS text), CAST(b.most AS text), count(*), NULL, NULL, b.least
              FROM bucket b JOIN priced p ON p.price_max >= b.least AND p.price_min <= b.most GROUP BY b.least, b.most
            UNION ALL SELECT 'attribute', code, value, NULL, count, NULL, NULL, facet * 1000 + place
              FROM listed WHERE place <= %3$d AND facet <= %4$d
            ORDER BY kind, place
            """;

    private SearchStatement() { }

    static String of(SearchQuery query, SearchFilters filters) {
        var sort = SearchSort.of(query.sort());
        var direction = sort.descends(query.sort()) ? "DESC" : "ASC";
        return FOUND.formatted(sort.value(query), filters.missed(),
                query.words().isEmpty() ? "" : "AND e.words @@ (SELECT query FROM asked)",
                sort.condition(query), direction)
                + FACETS.formatted(sort.written(), direction, MOST_VALUES, MOST_FACETS);
    }
}

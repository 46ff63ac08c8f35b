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
              SELECT e.product_id, e.facets, e.category_ids, e.availability, o.price_min, o.price_max,
                     %1$s AS key, %2$s AS missed
                FROM search_entry e
               CROSS JOIN LATERAL (SELECT e.lowest[n] AS price_min, e.highest[n] AS price_max
                                     FROM array_position(e.currencies, CAST(:currency AS text)) AS n
                                    WHERE n IS NOT NULL) o %7$s
               WHERE e.locale = :locale %3$s),
            page AS (
              SELECT f.product_id, f.key FROM found f
               WHERE %4$s %5$s ORDER BY f.key %6$s, f.product_id LIMIT :limit),
            """;
    /** Prices are counted from the sixth they begin in to the one they end in, the last being open. */
    private static final String FACETS = """
            sets AS MATERIALIZED (
              SELECT f.category_ids, count(*) AS count FROM found f WHERE %5$s GROUP BY f.category_ids),
            above (id, above) AS (
              SELECT DISTINCT u.id, u.id FROM sets s, unnest(s.category_ids) AS u(id)
               UNION ALL SELECT a.id, c.parent_id FROM above a JOIN category c ON c.id = a.above
               WHERE c.parent_id IS NOT NULL),
            span AS (
              SELECT max(f.price_max) AS top,
                     greatest(1, percentile_disc(0.9) WITHIN GROUP (ORDER BY f.price_min)) / 5.0 AS raw
                FROM found f WHERE f.price_min IS NOT NULL AND %6$s),
            step AS MATERIALIZED (
              SELECT top, CAST(greatest(1, p * CASE WHEN raw <= p THEN 1 WHEN raw <= 2 * p THEN 2 WHEN raw <= 5 * p THEN 5
                     ELSE 10 END) AS bigint) AS size
                FROM (SELECT top, raw, power(10, floor(log(raw))) AS p FROM span) s WHERE top IS NOT NULL),
            priced AS (
              SELECT least(5, f.price_min / s.size) AS first, least(5, f.price_max / s.size) AS last, count(*) AS count
                FROM step s CROSS JOIN found f WHERE f.price_min IS NOT NULL AND %6$s GROUP BY 1, 2),
            valued AS (
              SELECT split_part(g.token, E'\\x1f', 1) AS code, split_part(g.token, E'\\x1f', 2) AS value, g.count
                FROM (SELECT t.token, count(*) AS count FROM found f, LATERAL unnest(f.facets) AS t(token)
                       WHERE %8$s GROUP BY t.token) g),
            listed AS (
              SELECT code, value, count, row_number() OVER (PARTITION BY code ORDER BY count DESC, value) AS place,
                     dense_rank() OVER (ORDER BY weight DESC, code) AS facet
                FROM (SELECT *, sum(count) OVER (PARTITION BY code) AS weight FROM valued) w)
            SELECT 'item' AS kind, CAST(NULL AS text) AS code, d.list_json AS value, %1$s AS label,
                   CAST(NULL AS bigint) AS count, f.product_id AS id, CAST(d.category_ids AS text) AS categories,
                   row_number() OVER (ORDER BY f.key %2$s, f.product_id) AS place
              FROM page f JOIN product_document d ON d.product_id = f.product_id AND d.locale = :locale
                   AND d.currency = CAST(:currency AS char(3))
            UNION ALL SELECT 'total', NULL, CAST(count(*) AS text), NULL, count(*) FILTER (WHERE %9$s), NULL, NULL, 0
              FROM found f
            UNION ALL SELECT 'category', NULL, c.slug, c.name, CAST(sum(s.count) AS bigint), NULL, NULL,
                   row_number() OVER (ORDER BY sum(s.count) DESC, c.name, c.slug)
              FROM sets s
              CROSS JOIN LATERAL (SELECT DISTINCT a.above FROM unnest(s.category_ids) AS u(id) JOIN above a USING (id)) b
              JOIN category c ON c.id = b.above GROUP BY c.id, c.slug, c.name
            UNION ALL SELECT 'availability', NULL, f.availability, NULL, count(*), NULL, NULL,
                   array_position(ARRAY['IN_STOCK', 'LOW_STOCK', 'BACKORDER', 'OUT_OF_STOCK'], f.availability)
              FROM found f WHERE %7$s GROUP BY f.availability
            UNION ALL SELECT 'price', NULL, CAST(n * s.size AS text),
                   CAST(CASE WHEN n < 5 THEN (n + 1) * s.size - 1 ELSE greatest(s.top, n * s.size) END AS text),
                   CAST(sum(p.count) AS bigint), NULL, NULL, n
              FROM priced p CROSS JOIN step s CROSS JOIN LATERAL generate_series(p.first, p.last) AS n
             GROUP BY n, s.size, s.top
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
                filters.passed(), sort.condition(query), direction, sort.join())
                + FACETS.formatted(sort.written(), direction, MOST_VALUES, MOST_FACETS,
                        filters.passedBut(SearchFilters.CATEGORY), filters.passedBut(SearchFilters.PRICE),
                        filters.passedBut(SearchFilters.AVAILABILITY), filters.passedButTheFacetOf("t.token"),
                        filters.passed());
    }
}

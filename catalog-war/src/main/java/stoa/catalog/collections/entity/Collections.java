package stoa.catalog.collections.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.json.Json;

/** All collections, and what is in them. */
public class Collections {

    /** One collection without its products. */
    public record Row(UUID id, String slug, String name, String description, long version) { }

    private static final String ROW = "SELECT id, slug, name, description, version FROM collection ";

    private final Jdbi jdbi;

    public Collections(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param key an id or a slug */
    public Optional<Row> find(String key) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW
                + "WHERE slug = :key OR CAST(id AS text) = :key ORDER BY slug = :key DESC LIMIT 1")
                .bind("key", key).map((rows, context) -> row(rows)).findOne());
    }

    /** The next ones by their ids. */
    public List<Row> page(Optional<UUID> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + "WHERE id > :after ORDER BY id LIMIT :limit")
                .bind("after", after.orElse(new UUID(0, 0))).bind("limit", limit)
                .map((rows, context) -> row(rows)).list());
    }

    public long count() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM collection").mapTo(Long.class).one());
    }

    /** Those of the slugs that no product has. */
    public Set<String> unknown(List<String> slugs, String locale) {
        return Set.copyOf(jdbi.withHandle(handle -> handle.createQuery("""
                SELECT DISTINCT s.slug FROM jsonb_array_elements_text(CAST(:slugs AS jsonb)) AS s(slug)
                 WHERE NOT EXISTS (SELECT 1 FROM product_text t WHERE t.slug = s.slug AND t.locale = :locale)""")
                .bind("slugs", Json.write(slugs)).bind("locale", locale).mapTo(String.class).list()));
    }

    /** Makes the products of a collection those of the slugs. */
    public void fill(UUID id, List<String> slugs, String locale) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM collection_product WHERE collection_id = :id").bind("id", id).execute();
            handle.createUpdate("""
                    INSERT INTO collection_product (collection_id, product_id, position)
                    SELECT :id, t.product_id, min(s.place)
                      FROM jsonb_array_elements_text(CAST(:slugs AS jsonb)) WITH ORDINALITY AS s(slug, place)
                      JOIN product_text t ON t.slug = s.slug AND t.locale = :locale
                     GROUP BY t.product_id""")
                    .bind("id", id).bind("slugs", Json.write(slugs)).bind("locale", locale).execute();
        });
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(rows.getObject("id", UUID.class), rows.getString("slug"), rows.getString("name"),
                rows.getString("description"), rows.getLong("version"));
    }
}

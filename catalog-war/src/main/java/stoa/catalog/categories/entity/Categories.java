package stoa.catalog.categories.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;

/** All categories, read as a whole: a tree of at most some thousand. */
public class Categories {

    private static final String READ = "SELECT id, parent_id, slug, name, position, version FROM category ";

    /** One branch. */
    public record Row(UUID id, UUID parentId, String slug, String name, int position, long version) { }

    private final Jdbi jdbi;

    public Categories(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Every branch, siblings in their order. */
    public List<Row> all() {
        return jdbi.withHandle(handle -> handle.createQuery(READ + "ORDER BY position, name, id")
                .map((rows, context) -> row(rows)).list());
    }

    /** Those that have one of the slugs. */
    public List<Row> bySlugs(Collection<String> slugs) {
        return jdbi.withHandle(handle -> handle.createQuery(READ
                + "WHERE slug IN (SELECT jsonb_array_elements_text(CAST(:slugs AS jsonb)))")
                .bind("slugs", Json.write(slugs)).map((rows, context) -> row(rows)).list());
    }

    /** Raised by every change of the tree. */
    public long revision() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT revision FROM category_revision")
                .mapTo(Long.class).one());
    }

    /** As {@link #revision()}; other changes of the tree wait until this transaction ends. */
    public long lock() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT revision FROM category_revision FOR UPDATE")
                .mapTo(Long.class).one());
    }

    public boolean holdsProducts(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                "SELECT EXISTS (SELECT 1 FROM product_category WHERE category_id = :id)")
                .bind("id", id).mapTo(Boolean.class).one());
    }

    public Map<String, UUID> idsOf(Collection<String> slugs) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT slug, id FROM category
                 WHERE slug IN (SELECT jsonb_array_elements_text(CAST(:slugs AS jsonb)))""")
                .bind("slugs", Json.write(slugs))
                .collectRows(Collectors.toMap(row -> row.getColumn("slug", String.class),
                        row -> row.getColumn("id", UUID.class))));
    }

    /** In the order of the ids. */
    public List<String> slugsOf(List<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT c.slug FROM jsonb_array_elements_text(CAST(:ids AS jsonb)) WITH ORDINALITY AS i(id, place)
                  JOIN category c ON c.id = CAST(i.id AS uuid) ORDER BY i.place""")
                .bind("ids", Json.write(ids)).mapTo(String.class).list());
    }

    /**
     * Makes a branch unless its slug is taken.
     *
     * @return the id of the new one; empty if it was there
     */
    public Optional<UUID> add(String slug, String name, UUID parent) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                INSERT INTO category (id, slug, name, parent_id, position)
                SELECT :id, :slug, :name, :parent, COALESCE(max(position) + 1, 0)
                  FROM category WHERE parent_id IS NOT DISTINCT FROM :parent
                ON CONFLICT (store_id, slug) DO NOTHING RETURNING id""")
                .bind("id", Ids.next()).bind("slug", slug).bind("name", name).bindByType("parent", parent, UUID.class)
                .mapTo(UUID.class).findOne());
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(rows.getObject("id", UUID.class), rows.getObject("parent_id", UUID.class), rows.getString("slug"),
                rows.getString("name"), rows.getInt("position"), rows.getLong("version"));
    }
}

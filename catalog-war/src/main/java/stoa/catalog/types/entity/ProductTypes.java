package stoa.catalog.types.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.json.Json;

/** All product types. */
public class ProductTypes {

    private static final String READ = """
            SELECT CAST(jsonb_build_object('id', id, 'code', code, 'name', name, 'attributes', attributes,
                   'version', version) AS text) FROM product_type
            """;

    private final Jdbi jdbi;

    public ProductTypes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<ProductType> all() {
        return jdbi.withHandle(handle -> handle.createQuery(READ)
                .mapTo(String.class).map(text -> Json.read(text, ProductType.class)).list());
    }

    public Optional<ProductType> byId(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(READ + " WHERE id = :id").bind("id", id)
                .mapTo(String.class).map(text -> Json.read(text, ProductType.class)).findOne());
    }

    /** As {@link #byId}; nobody else changes it until this transaction ends. */
    public Optional<ProductType> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(READ + " WHERE id = :id FOR UPDATE").bind("id", id)
                .mapTo(String.class).map(text -> Json.read(text, ProductType.class)).findOne());
    }

    public boolean has(String code, UUID besides) {
        return jdbi.withHandle(handle -> handle.createQuery(
                "SELECT EXISTS (SELECT 1 FROM product_type WHERE code = :code AND id <> :besides)")
                .bind("code", code).bind("besides", besides).mapTo(Boolean.class).one());
    }

    /** Whether products are of the type. */
    public boolean isUsed(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM product WHERE type_id = :id)")
                .bind("id", id).mapTo(Boolean.class).one());
    }

    public List<ProductType> page(Optional<UUID> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(READ + " WHERE id > :after ORDER BY id LIMIT :limit")
                .bind("after", after.orElse(new UUID(0, 0))).bind("limit", limit)
                .mapTo(String.class).map(text -> Json.read(text, ProductType.class)).list());
    }

    public long count() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM product_type").mapTo(Long.class).one());
    }

    public void save(ProductType type) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO product_type (id, code, name, attributes, version)
                VALUES (:id, :code, :name, CAST(:attributes AS jsonb), :version)
                ON CONFLICT (id) DO UPDATE SET code = EXCLUDED.code, name = EXCLUDED.name,
                       attributes = EXCLUDED.attributes, version = EXCLUDED.version, updated_at = now()""")
                .bind("id", type.id()).bind("code", type.code()).bind("name", type.name())
                .bind("attributes", Json.write(type.attributes())).bind("version", type.version()).execute());
    }

    public void delete(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM product_type WHERE id = :id").bind("id", id).execute());
    }
}

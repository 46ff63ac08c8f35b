package stoa.catalog.collections.entity;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** All collections. */
public class Collections {

    private final Jdbi jdbi;

    public Collections(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param key an id or a slug */
    public Optional<UUID> idOf(String key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                "SELECT id FROM collection WHERE slug = :key OR CAST(id AS text) = :key ORDER BY slug = :key LIMIT 1")
                .bind("key", key).mapTo(UUID.class).findOne());
    }
}

package stoa.catalog.media.entity;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import stoa.kernel.json.Json;

/** All pictures that we keep; their bytes lie in a {@link MediaFolder}. */
public class Medias {

    private static final RowMapper<Media> ROW = (rows, context) -> new Media(rows.getObject("id", UUID.class),
            rows.getString("digest"), rows.getString("content_type"), rows.getInt("width"), rows.getInt("height"),
            rows.getString("alt"), rows.getLong("version"));

    private final Jdbi jdbi;

    public Medias(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Media> byId(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM media WHERE id = :id").bind("id", id)
                .map(ROW).findOne());
    }

    public Optional<Media> byDigest(String digest) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM media WHERE digest = :digest")
                .bind("digest", digest).map(ROW).findOne());
    }

    /** Adds a picture, or answers the one that has the same bytes. */
    public Media add(Media media) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                    INSERT INTO media (id, digest, content_type, width, height, alt)
                    VALUES (:id, :digest, :contentType, :width, :height, :alt)
                    ON CONFLICT (store_id, digest) DO NOTHING""")
                    .bindMethods(media).execute();
            return byDigest(media.digest()).orElseThrow();
        });
    }

    public Set<UUID> existing(Collection<UUID> ids) {
        return Set.copyOf(jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id FROM media
                 WHERE id IN (SELECT CAST(jsonb_array_elements_text(CAST(:ids AS jsonb)) AS uuid))""")
                .bind("ids", Json.write(ids)).mapTo(UUID.class).list()));
    }
}

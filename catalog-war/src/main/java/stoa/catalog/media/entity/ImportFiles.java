package stoa.catalog.media.entity;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Which pictures the files of the import's folder became. */
public class ImportFiles {

    /** A file's content, as far as one sees without reading it. */
    public record Mark(long sizeBytes, Instant modifiedAt) { }

    /** @param mark the file's when it was drawn */
    public record Taken(Mark mark, UUID mediaId) { }

    private final Jdbi jdbi;

    public ImportFiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of the files that were drawn. */
    public Map<String, Taken> of(Collection<String> names) {
        record Row(String name, Taken taken) { }
        return names.isEmpty() ? Map.of() : jdbi.withHandle(handle -> handle.createQuery("""
                SELECT name, size_bytes, modified_at, media_id FROM import_file WHERE name = ANY(:names)""")
                .bindArray("names", String.class, names)
                .map((row, context) -> new Row(row.getString("name"), new Taken(new Mark(row.getLong("size_bytes"),
                        row.getTimestamp("modified_at").toInstant()), row.getObject("media_id", UUID.class))))
                .collect(Collectors.toMap(Row::name, Row::taken)));
    }

    public void put(String name, Taken taken) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO import_file (name, size_bytes, modified_at, media_id)
                VALUES (:name, :size, :modified, :media)
                ON CONFLICT (store_id, name) DO UPDATE SET size_bytes = EXCLUDED.size_bytes,
                       modified_at = EXCLUDED.modified_at, media_id = EXCLUDED.media_id""")
                .bind("name", name).bind("size", taken.mark().sizeBytes()).bind("modified", taken.mark().modifiedAt())
                .bind("media", taken.mediaId()).execute());
    }

    public void remove(String name) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM import_file WHERE name = :name").bind("name", name)
                .execute());
    }
}

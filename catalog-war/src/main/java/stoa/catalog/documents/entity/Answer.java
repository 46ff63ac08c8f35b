package stoa.catalog.documents.entity;

import java.util.List;
import java.util.UUID;

/**
 * A prepared answer as it is stored.
 *
 * @param open a JSON object without its closing brace and without {@code categories}
 * @param key  what the list that it was read for is sorted by, as text
 */
public record Answer(UUID productId, String slug, String status, long version, String etag, String open,
        List<UUID> categoryIds, String key) {

    /** @param categories a JSON array */
    public String with(String categories) {
        return open + ",\"categories\":" + categories + "}";
    }
}

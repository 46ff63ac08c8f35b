package stoa.kernel.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import stoa.kernel.json.Json;

/**
 * An event as a listener gets it.
 *
 * @param type     without prefix and version, as {@code order.placed}
 * @param sequence gapless per aggregate; a read model ignores what is older than what it has
 */
public record ReceivedEvent(UUID id, String type, String source, UUID aggregateId, long sequence, Instant time,
        JsonNode data) {

    /** @throws Poison if the data is not strictly a {@code shape} */
    public <T> T data(Class<T> shape) {
        try {
            return Json.mapper().treeToValue(data, shape);
        } catch (JsonProcessingException unreadable) {
            throw new Poison("The data of " + type + " does not fit: " + unreadable.getOriginalMessage());
        }
    }
}

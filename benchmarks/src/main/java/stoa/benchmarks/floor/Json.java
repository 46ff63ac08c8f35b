package stoa.benchmarks.floor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads objects strictly: no doubled field, nothing after the end, no field but those that are known. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Json() { }

    static JsonNode read(InputStream body, String... fields) throws IOException {
        try {
            var node = MAPPER.readTree(body);
            node.fieldNames().forEachRemaining(name -> {
                if (!List.of(fields).contains(name)) {
                    throw new Refused(400, "invalid-request");
                }
            });
            return node;
        } catch (JsonProcessingException broken) {
            throw new Refused(400, "malformed-json");
        }
    }

    static String text(String text) {
        return text == null ? "null" : MAPPER.valueToTree(text).toString();
    }
}

package stoa.benchmarks.floor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Reads bodies strictly, at every depth: no doubled field, none but those that are known, nothing after the end. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS)).build();
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private Json() { }

    static <T> T read(byte[] body, Class<T> type) throws IOException {
        try {
            var read = MAPPER.readValue(body, type);
            require(read != null);
            return read;
        } catch (JsonProcessingException broken) {
            throw new Refused(400, "malformed-json");
        }
    }

    /** @throws Refused 400 unless it holds */
    static void require(boolean holds) {
        if (!holds) {
            throw new Refused(400, "invalid-request");
        }
    }

    static void requireText(String... texts) {
        for (var text : texts) {
            require(text != null && !text.isBlank());
        }
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String text) {
        return text == null ? "null" : "\"" + String.valueOf(ENCODER.quoteAsString(text)) + "\"";
    }
}

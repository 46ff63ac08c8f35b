package stoa.kernel.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/**
 * Reads JSON bodies strictly, before JSON-B could. An empty body is {@code null}, which {@code @NotNull} refuses;
 * a {@code null} literal likewise.
 */
@Provider
@Priority(1)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class JsonReader implements MessageBodyReader<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return (media.isCompatible(MediaType.APPLICATION_JSON_TYPE) || media.getSubtype().endsWith("+json"))
                && type != String.class && type != byte[].class && !InputStream.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        return read(type == (Class<?>) Map.class ? generic : type, body);
    }

    static Object read(Type type, InputStream body) throws IOException {
        var text = utf8(body.readAllBytes());
        if (text.isBlank()) {
            return null;
        }
        try {
            if (type == MergePatch.class) {
                return MergePatch.of(Json.mapper().readTree(text));
            }
            return Json.mapper().readValue(text, Json.mapper().constructType(type));
        } catch (JsonProcessingException refused) {
            throw JsonProblems.of(refused);
        }
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException broken) {
            throw new Problem(CommonProblem.MALFORMED_JSON, broken).detail("The body is not UTF-8");
        }
    }
}

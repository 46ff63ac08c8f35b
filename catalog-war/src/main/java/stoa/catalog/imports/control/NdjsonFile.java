package stoa.catalog.imports.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stoa.catalog.jobs.entity.JobError;
import stoa.catalog.products.entity.ProductDraft;
import stoa.kernel.json.Json;
import stoa.kernel.problems.FieldError;

/** Products as lines of JSON, read as strictly as a request's body; blank lines are passed over. */
final class NdjsonFile implements ProductFile {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int longest;
    private long line;

    /** @param longest bytes that a line may have */
    public NdjsonFile(InputStream in, int longest) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.longest = longest;
    }

    @Override
    public Optional<ReadProduct> next() {
        try {
            for (byte[] bytes = read(); bytes != null; bytes = read()) {
                if (bytes.length > longest) {
                    return Optional.of(refused(null, "too-long", "has more than " + longest + " bytes"));
                }
                var text = text(bytes);
                if (text == null) {
                    return Optional.of(refused(null, "not-utf-8", "is not UTF-8"));
                }
                if (!text.isBlank()) {
                    return Optional.of(product(text));
                }
            }
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The next line without its end, cut one byte above the limit; null at the end of the file. */
    private byte[] read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        int one = in.read();
        if (one < 0) {
            return null;
        }
        line++;
        for (; one >= 0 && one != '\n'; one = in.read()) {
            if (bytes.size() <= longest) {
                bytes.write(one);
            }
        }
        return bytes.toByteArray();
    }

    private String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return line == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException broken) {
            return null;
        }
    }

    private ReadProduct product(String text) {
        try {
            var draft = Json.mapper().readValue(text, ProductDraft.class);
            return draft == null ? refused(null, "type", "must be an object")
                    : new ReadProduct(1, draft, List.of(), List.of(), new Line(line));
        } catch (MismatchedInputException mismatch) {
            return refused(pointer(mismatch), mismatch instanceof UnrecognizedPropertyException ? "unknown" : "type",
                    mismatch instanceof UnrecognizedPropertyException ? "is not known here" : "is of the wrong type");
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            return refused(at == null ? null : Integer.toString(at.getColumnNr()), "malformed-json",
                    malformed.getOriginalMessage());
        }
    }

    private ReadProduct refused(String column, String code, String message) {
        return new ReadProduct(1, null, List.of(new JobError(line, column, code, message)), List.of(), new Line(line));
    }

    private static String pointer(JsonMappingException mismatch) {
        var pointer = new StringBuilder();
        for (var step : mismatch.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? Integer.toString(step.getIndex())
                    : step.getFieldName().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private record Line(long line) implements ReadProduct.Places {

        @Override
        public JobError error(FieldError refused) {
            return new JobError(line, refused.pointer().isEmpty() ? null : refused.pointer(), refused.code(),
                    refused.message());
        }

        @Override
        public Optional<ReadProduct.Places> without(Set<Integer> variants) {
            return Optional.empty();
        }
    }
}

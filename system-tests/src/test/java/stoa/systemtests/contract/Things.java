package stoa.systemtests.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A small document in which nothing is wrong, until a test changes it. */
final class Things {

    private Things() {
    }

    static Document document() {
        try (var stream = Things.class.getResourceAsStream("/things.json")) {
            return Contracts.document(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param place a JSON pointer to an object */
    static Document but(String place, Consumer<ObjectNode> change) {
        var document = document();
        change.accept((ObjectNode) document.root().at(place));
        return document;
    }
}

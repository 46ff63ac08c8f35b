package stoa.systemtests.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stoa.systemtests.contract.Document;
import stoa.systemtests.contract.Operation;

/** Bodies that no operation may take, made from the schema of what it does take. */
public final class BadBodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEP = 2000;
    private static final int OVER_LONG = 1_048_577;
    private static final Set<String> LATER = Set.of("too big", "below");

    private final JsonNode schema;
    private final ObjectNode sample;
    private final Document document;
    private final Operation operation;
    private final boolean patch;
    private final List<BadBody> bodies = new ArrayList<>();

    private BadBodies(Operation operation, JsonNode schema) {
        this.operation = operation;
        this.document = operation.document();
        this.schema = schema;
        this.sample = new Samples(document).object(schema);
        this.patch = operation.method().equals("PATCH");
    }

    /** @param status the only one that fits, or 0 if the order of the checks decides which 4xx comes first */
    public record BadBody(String why, byte[] bytes, int status) {
    }

    public static List<BadBody> of(Operation operation) {
        return operation.bodySchema().map(schema -> new BadBodies(operation, schema).all()).orElse(List.of());
    }

    private List<BadBody> all() {
        broken();
        add("unknown field", sample.deepCopy().put("zzUnknown", 1), patch ? 0 : 400);
        sample.fieldNames().forEachRemaining(this::field);
        if (!patch) {
            schema.path("required").forEach(name -> add("missing " + name.asText(), without(name.asText()), 400));
        }
        return bodies;
    }

    private void broken() {
        var whole = sample.toString();
        if (operation.wantsBody()) {
            add("nothing", "", 400);
        }
        add("half a document", whole.substring(0, whole.length() - 1), 400);
        add("more after the end", whole + " {}", 400);
        add("a list", "[" + whole + "]", 400);
        add("a number", "7", 400);
        add("comment", "/* */" + whole, 400);
        add("not a number", whole.substring(0, whole.length() - 1) + ",\"zz\":NaN}", 400);
        add("over-deep", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP), 400);
        add("over-deep list", "[".repeat(DEEP) + "]".repeat(DEEP), 400);
        add("over-long", whole.substring(0, whole.length() - 1) + " ".repeat(OVER_LONG) + "}", 413);
        bodies.add(new BadBody("broken UTF-8", brokenUtf8(), 400));
    }

    private void field(String name) {
        var value = sample.path(name);
        var pair = JSON.createObjectNode().set(name, value).toString();
        var doubled = "{" + pair.substring(1, pair.length() - 1) + "," + sample.toString().substring(1);
        add("doubled " + name, doubled, 400);
        var type = Samples.type(document.resolved(schema.path("properties").path(name)));
        for (var wrong : wrongFor(type).entrySet()) {
            var decided = patch || LATER.contains(wrong.getKey());
            add(wrong.getKey() + " for " + name, sample.deepCopy().set(name, wrong.getValue()), decided ? 0 : 400);
        }
    }

    private static Map<String, JsonNode> wrongFor(String type) {
        var numbers = JSON.getNodeFactory();
        return switch (type) {
            case "integer" -> Map.of("text", numbers.textNode("2"), "fraction", numbers.numberNode(new BigDecimal("2.7")),
                    "truth", numbers.booleanNode(true), "too big", numbers.numberNode(99_999_999_999_999L),
                    "below", numbers.numberNode(-99_999), "list", JSON.createArrayNode(), "huge",
                    numbers.numberNode(new BigDecimal("1e400")));
            case "boolean" -> Map.of("text", numbers.textNode("true"), "number", numbers.numberNode(1));
            case "array" -> Map.of("text", numbers.textNode("x"), "object", JSON.createObjectNode());
            case "object" -> Map.of("text", numbers.textNode("x"), "list", JSON.createArrayNode(), "number", numbers.numberNode(1));
            default -> Map.of("number", numbers.numberNode(2), "truth", numbers.booleanNode(true),
                    "list", JSON.createArrayNode().add("x"), "object", JSON.createObjectNode());
        };
    }

    private ObjectNode without(String name) {
        var rest = sample.deepCopy();
        rest.remove(name);
        return rest;
    }

    private byte[] brokenUtf8() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"zz\":\"".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xC3);
        bytes.write(0x28);
        bytes.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private void add(String why, JsonNode body, int status) {
        add(why, body.toString(), status);
    }

    private void add(String why, String body, int status) {
        bodies.add(new BadBody(why, body.getBytes(StandardCharsets.UTF_8), status));
    }
}

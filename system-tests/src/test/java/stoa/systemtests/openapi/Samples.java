package stoa.systemtests.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import stoa.systemtests.contract.Document;

/** Values that fit a schema, as plain as possible. */
final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 6;

    private final Document document;

    Samples(Document document) {
        this.document = document;
    }

    ObjectNode object(JsonNode schema) {
        return object(schema, 0);
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var sample = JSON.createObjectNode();
        schema.path("properties").fields().forEachRemaining(property -> {
            var type = document.resolved(property.getValue());
            if (depth < DEEPEST) {
                sample.set(property.getKey(), value(type, depth + 1));
            }
        });
        return sample;
    }

    private JsonNode value(JsonNode schema, int depth) {
        for (var told : new String[] {"example", "default"}) {
            if (schema.has(told)) {
                return schema.path(told);
            }
        }
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> JSON.createArrayNode().add(value(document.resolved(schema.path("items")), depth + 1));
            case "integer" -> JSON.getNodeFactory().numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "number" -> JSON.getNodeFactory().numberNode(1);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            default -> JSON.getNodeFactory().textNode(text(schema.path("format").asText()));
        };
    }

    static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            for (var one : type) {
                if (!one.asText().equals("null")) {
                    return one.asText();
                }
            }
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "01890000-0000-7000-8000-000000000001";
            case "date-time" -> "2026-01-01T00:00:00.000000Z";
            default -> "sample";
        };
    }
}

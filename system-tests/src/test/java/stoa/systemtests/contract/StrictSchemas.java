package stoa.systemtests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A document's schemas (JSON Schema 2020-12, as OpenAPI 3.1 says) taken at their word: an object has the properties
 * that are told and no others, unless its schema says {@code additionalProperties}; formats are checked.
 */
final class StrictSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig FORMATS = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode components;
    private final Map<JsonNode, JsonSchema> known = new ConcurrentHashMap<>();

    StrictSchemas(Document document) {
        var schemas = JSON.createObjectNode();
        document.schemas().fields().forEachRemaining(schema -> schemas.set(schema.getKey(), closed(schema.getValue())));
        components = JSON.createObjectNode().set("schemas", schemas);
    }

    /** What of the JSON the schema does not allow. */
    List<String> faults(JsonNode schema, byte[] json) {
        try {
            return faults(schema, JSON.readTree(json));
        } catch (IOException e) {
            return List.of("no JSON: " + e.getMessage());
        }
    }

    List<String> faults(JsonNode schema, JsonNode json) {
        return known.computeIfAbsent(schema, this::compiled).validate(json).stream().map(ValidationMessage::getMessage).sorted().toList();
    }

    private JsonSchema compiled(JsonNode schema) {
        var whole = (ObjectNode) closed(schema);
        return FACTORY.getSchema(whole.set("components", components), FORMATS);
    }

    private static JsonNode closed(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        var copy = (ObjectNode) schema.deepCopy();
        if (copy.has("properties")) {
            var properties = (ObjectNode) copy.path("properties");
            properties.fieldNames().forEachRemaining(name -> properties.set(name, closed(properties.path(name))));
            if (!copy.has("additionalProperties")) {
                copy.put("additionalProperties", false);
            }
        }
        for (var below : List.of("items", "additionalProperties")) {
            if (copy.path(below).isObject()) {
                copy.set(below, closed(copy.path(below)));
            }
        }
        return copy;
    }
}

package stoa.systemtests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rules for a document's named schemas. */
final class SchemaLint {

    private static final String NOT_BLANK = "\\S";
    private static final String PRICE_BEFORE = "compareAt";
    private static final Set<String> MONEY = Set.of("amount", "currency");

    private final Document document;
    private final List<String> findings = new ArrayList<>();

    private SchemaLint(Document document) {
        this.document = document;
    }

    static List<String> findings(Document document) {
        var lint = new SchemaLint(document);
        document.schemas().fields().forEachRemaining(schema -> lint.named(schema.getKey(), schema.getValue()));
        return lint.findings;
    }

    private void named(String name, JsonNode schema) {
        require(name.matches("[A-Z][a-zA-Z0-9]*"), name, "a name in PascalCase");
        var properties = Lint.texts(schema.path("properties"));
        var required = Lint.texts(schema.path("required"));
        require(name.equals("Money") || !Set.copyOf(properties).equals(MONEY), name, "to be Money, as elsewhere");
        require(!properties.contains("items") || required.contains("items"), name, "items to be required");
        require(!properties.contains("next") || properties.contains("items"), name, "items beside next");
        required.forEach(wanted -> require(properties.contains(wanted), name, wanted + ", which it requires"));
        shape(name, schema);
    }

    private void shape(String place, JsonNode schema) {
        require(schema.has("type") || schema.has("$ref"), place, "a type");
        require(!schema.path("type").isArray() && !schema.has("nullable"), place, "no null: what is not known is absent");
        require(!schema.path("type").asText().equals("array") || schema.has("items"), place, "a schema of its items");
        require(!schema.path("type").asText().equals("object") || schema.has("properties")
                        || schema.has("additionalProperties") || schema.has("$ref"),
                place, "properties, or additionalProperties");
        require(!schema.path("additionalProperties").isBoolean(), place, "a schema of more properties: Liberty merges no boolean");
        pattern(place, schema.path("pattern").asText(NOT_BLANK));
        schema.path("properties").fields().forEachRemaining(property -> property(place, property.getKey(), property.getValue()));
        if (schema.has("items")) {
            shape(place + "[]", schema.path("items"));
        }
    }

    private void property(String place, String name, JsonNode schema) {
        var where = place + "." + name;
        require(name.matches("[a-z][a-zA-Z0-9]*"), where, "a name in camelCase");
        var told = document.resolved(schema);
        if (name.equals("id") || name.endsWith("Id")) {
            require(told.path("format").asText().equals("uuid") || schema.has("description") || schema.has("maxLength"),
                    where, "format uuid, or a description of what else it is");
        }
        if (name.endsWith("At") && !name.equals(PRICE_BEFORE)) {
            require(told.path("format").asText().equals("date-time"), where, "format date-time");
        }
        shape(where, schema);
    }

    /** Jakarta's patterns match the whole text, JSON Schema's (ECMA-262) any part of it. */
    private void pattern(String place, String pattern) {
        require(pattern.equals(NOT_BLANK) || pattern.startsWith("^") && pattern.endsWith("$"), place,
                "an anchored pattern, not " + pattern);
        require(!pattern.contains("Cntrl"), place, "a pattern of ECMA-262, not " + pattern);
    }

    private void require(boolean there, String place, String what) {
        if (!there) {
            findings.add(place + " wants " + what);
        }
    }
}

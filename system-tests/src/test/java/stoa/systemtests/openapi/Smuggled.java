package stoa.systemtests.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import stoa.systemtests.contract.Document;
import stoa.systemtests.contract.Operation;

/**
 * A good body with one field too many: one that the answer has and the request has not, or one that things have inside.
 *
 * @param pointer to the field (RFC 6901)
 */
public record Smuggled(String pointer, JsonNode body) {

    private static final Set<String> INSIDE = Set.of("id", "version", "status", "createdAt", "updatedAt", "customerId", "ownerId",
            "storeId", "role", "roles", "groups", "permissions", "verifiedAt", "passwordHash", "token", "price", "unitPrice", "total",
            "totals", "discounts", "paymentStatus", "number", "reserved", "active", "kind", "loginId", "secondFactor", "scopes", "hash");

    /** One for each field, in the body itself and in each object that it holds. */
    public static List<Smuggled> into(Operation operation, JsonNode body) {
        var names = new TreeSet<>(INSIDE);
        operation.node().path("responses").fields().forEachRemaining(response -> {
            if (response.getKey().startsWith("2")) {
                var schema = response.getValue().path("content").path("application/json").path("schema");
                operation.document().resolved(schema).path("properties").fieldNames().forEachRemaining(names::add);
            }
        });
        var found = new ArrayList<Smuggled>();
        add(found, operation.document(), operation.bodySchema().orElseThrow(), body, body, "", names);
        return found;
    }

    private static void add(List<Smuggled> found, Document document, JsonNode schema, JsonNode whole, JsonNode part, String pointer,
            Set<String> names) {
        var shape = document.resolved(schema);
        if (part.isArray()) {
            for (int index = 0; index < part.size(); index++) {
                add(found, document, shape.path("items"), whole, part.get(index), pointer + "/" + index, names);
            }
        } else if (part.isObject() && shape.has("properties")) {
            names.stream().filter(name -> !shape.path("properties").has(name)).forEach(name -> found.add(with(whole, pointer, name)));
            part.fields().forEachRemaining(field -> add(found, document, shape.path("properties").path(field.getKey()), whole,
                    field.getValue(), pointer + "/" + field.getKey(), names));
        }
    }

    private static Smuggled with(JsonNode whole, String pointer, String name) {
        var body = whole.deepCopy();
        ((ObjectNode) body.at(pointer)).put(name, "1");
        return new Smuggled(pointer + "/" + name, body);
    }
}

package stoa.systemtests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An OpenAPI document, as a list of operations: one WAR's, or the server's merged one. */
public record Document(JsonNode root) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    public List<Operation> operations() {
        var found = new ArrayList<Operation>();
        root.path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
            if (METHODS.contains(method.getKey())) {
                found.add(new Operation(this, path.getKey(), method.getKey().toUpperCase(), path.getValue(), method.getValue()));
            }
        }));
        return found;
    }

    /** Follows references until there is a schema. */
    public JsonNode resolved(JsonNode node) {
        var seen = node;
        while (seen.has("$ref")) {
            seen = root.at(seen.path("$ref").asText().substring(1));
        }
        return seen;
    }

    public JsonNode schemas() {
        return root.path("components").path("schemas");
    }
}

package stoa.systemtests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One operation of the document: where it stands and what it takes. */
public record Operation(Document document, String path, String method, JsonNode item, JsonNode node) {

    public String name() {
        return method + " " + path;
    }

    public List<JsonNode> parameters(String in) {
        var found = new ArrayList<JsonNode>();
        for (var parameters : List.of(item.path("parameters"), node.path("parameters"))) {
            for (var parameter : parameters) {
                var resolved = document.resolved(parameter);
                if (resolved.path("in").asText().equals(in)) {
                    found.add(resolved);
                }
            }
        }
        return found;
    }

    /** Whether it does nothing for who does not say which version they have read. */
    public boolean wantsVersion() {
        return parameters("header").stream().anyMatch(header -> header.path("name").asText().equals("If-Match")
                && header.path("required").asBoolean());
    }

    public boolean takesQuery(String name) {
        return parameters("query").stream().anyMatch(parameter -> parameter.path("name").asText().equals(name));
    }

    /** The media types that its body may have; none if it takes no body. */
    public List<String> bodyTypes() {
        var types = new ArrayList<String>();
        document.resolved(node.path("requestBody")).path("content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    public boolean wantsBody() {
        return document.resolved(node.path("requestBody")).path("required").asBoolean();
    }

    /** The JSON body's schema, if it has the shape of an object. */
    public Optional<JsonNode> bodySchema() {
        return bodyTypes().stream().filter(type -> type.endsWith("json") && !type.contains("ndjson")).findFirst()
                .map(type -> document.resolved(document.resolved(node.path("requestBody")).path("content").path(type).path("schema")))
                .filter(schema -> schema.path("properties").size() > 0);
    }

    /** The JSON body that the document gives as its first example. */
    public Optional<JsonNode> exampleBody() {
        var content = document.resolved(node.path("requestBody")).path("content");
        return bodyTypes().stream().filter(type -> type.endsWith("json") && !type.contains("ndjson"))
                .flatMap(type -> content.path(type).path("examples").findValues("value").stream()).findFirst();
    }

    /** Roles or permissions of which one is wanted; none for the public; absent if it says nothing. */
    public Optional<JsonNode> roles() {
        return Optional.of(node.path("x-roles")).filter(JsonNode::isArray);
    }

    public boolean isProtected() {
        return roles().filter(roles -> roles.size() > 0).isPresent() || node.path("security").size() > 0;
    }
}

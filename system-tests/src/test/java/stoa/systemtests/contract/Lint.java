package stoa.systemtests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Rules for what a document says of its operations. Each finding names its place and what is missing there. */
final class Lint {

    private static final Pattern CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern QUERY = Pattern.compile("[a-z][a-zA-Z0-9]*(\\.[a-z<>]+)?");
    private static final Pattern HEADER = Pattern.compile("[A-Z][a-z]+(-[A-Z][a-z]+)*");
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*|\\{[a-z][a-zA-Z0-9]*}");
    private static final Pattern TEMPLATE = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> WITHOUT_BODY = Set.of("204", "301", "304");
    private static final String PROBLEM_JSON = "application/problem+json";

    private final Document document;
    private final StrictSchemas schemas;
    private final List<String> findings = new ArrayList<>();

    private Lint(Document document) {
        this.document = document;
        this.schemas = new StrictSchemas(document);
    }

    static List<String> findings(Document document) {
        var lint = new Lint(document);
        lint.ids();
        document.operations().forEach(lint::operation);
        lint.findings.addAll(SchemaLint.findings(document));
        lint.findings.addAll(PersonalDataLint.findings(document));
        return lint.findings;
    }

    private void ids() {
        var seen = new HashSet<String>();
        for (var operation : document.operations()) {
            var id = operation.node().path("operationId").asText();
            require(CAMEL.matcher(id).matches(), operation, "operationId in camelCase");
            require(seen.add(id), operation, "an operationId of its own, not " + id);
        }
    }

    private void operation(Operation operation) {
        var node = operation.node();
        require(!node.path("summary").asText().isBlank(), operation, "summary");
        require(!node.path("tags").isEmpty() && tags().containsAll(texts(node.path("tags"))), operation,
                "tags that the document lists");
        roles(operation);
        path(operation);
        List.of("path", "query", "header").forEach(in ->
                operation.parameters(in).forEach(parameter -> parameter(operation, in, parameter)));
        node.path("requestBody").path("content").fields().forEachRemaining(content ->
                require(isNamed(content.getKey(), content.getValue().path("schema")), operation,
                        "a named schema for " + content.getKey()));
        require(operation.bodySchema().isEmpty() || operation.exampleBody().isPresent(), operation,
                "an example of its body");
        if (!operation.method().equals("PATCH")) {
            examples(operation, node.path("requestBody").path("content"));
        }
        node.path("responses").fields().forEachRemaining(response ->
                response(operation, response.getKey(), response.getValue()));
        require(texts(node.path("responses")).stream().anyMatch(status -> status.startsWith("2")), operation,
                "a response that is no error");
        List.of("400", "401", "406", "500", "503").forEach(status ->
                require(node.path("responses").has(status), operation, "response " + status));
    }

    private void roles(Operation operation) {
        var roles = operation.roles();
        require(roles.isPresent(), operation, "x-roles, empty for everybody");
        var closed = roles.filter(list -> !list.isEmpty()).isPresent();
        require(closed == operation.node().path("security").size() > 0, operation, "security if, and only if, roles are wanted");
        require(!closed || operation.node().path("responses").has("403"), operation, "response 403");
    }

    private void path(Operation operation) {
        var path = operation.path();
        require(path.matches("/api/v1/[a-z]+(/.*)?") && !path.endsWith("/"), operation,
                "a path below /api/v1/<context>, without a slash at its end");
        List.of(path.substring(1).split("/")).forEach(segment ->
                require(SEGMENT.matcher(segment).matches(), operation, "kebab-case for " + segment));
        var wanted = new TreeSet<>(TEMPLATE.matcher(path).results().map(found -> found.group(1)).toList());
        var told = new TreeSet<>(operation.parameters("path").stream().map(parameter -> parameter.path("name").asText()).toList());
        require(wanted.equals(told), operation, "path parameters " + wanted + ", not " + told);
        require(wanted.isEmpty() || operation.node().path("responses").has("404"), operation, "response 404");
    }

    private void parameter(Operation operation, String in, JsonNode parameter) {
        var name = parameter.path("name").asText();
        var style = in.equals("header") ? HEADER : in.equals("query") ? QUERY : CAMEL;
        require(style.matcher(name).matches(), operation, "the style of names for " + name);
        require(!parameter.path("description").asText().isBlank(), operation, "a description of " + name);
        require(document.resolved(parameter.path("schema")).has("type"), operation, "a type of " + name);
    }

    private void response(Operation operation, String status, JsonNode response) {
        require(!response.path("description").asText().isBlank(), operation, "a description of " + status);
        var content = response.path("content");
        if (status.compareTo("400") >= 0) {
            require(content.size() == 1 && content.path(PROBLEM_JSON).path("schema").path("$ref").asText().endsWith("/Problem"),
                    operation, "a problem document for " + status);
        } else {
            require(content.isEmpty() == (WITHOUT_BODY.contains(status) || tellsNothing(status, response)), operation, "a body of " + status + ", if it may have one");
            content.fields().forEachRemaining(type ->
                    require(isNamed(type.getKey(), type.getValue().path("schema")), operation, "a named schema of " + status));
        }
        examples(operation, content);
    }

    /** A promise has a body that tells of it, unless it says on purpose that it has none. */
    private static boolean tellsNothing(String status, JsonNode response) {
        return status.equals("202") && response.path("x-empty").asBoolean();
    }

    private void examples(Operation operation, JsonNode content) {
        content.fields().forEachRemaining(type -> {
            if (isJson(type.getKey())) {
                type.getValue().path("examples").fields().forEachRemaining(example ->
                        schemas.faults(type.getValue().path("schema"), example.getValue().path("value"))
                                .forEach(fault -> findings.add(operation.name() + ": example " + example.getKey() + ": " + fault)));
            }
        });
    }

    /** JSON is a component; only what is not JSON, or another's, may be told in place. */
    private static boolean isNamed(String mediaType, JsonNode schema) {
        return isJson(mediaType) ? schema.has("$ref") || schema.has("description") : schema.has("type");
    }

    private static boolean isJson(String mediaType) {
        return mediaType.endsWith("/json") || mediaType.endsWith("+json");
    }

    private Set<String> tags() {
        var names = new HashSet<String>();
        document.root().path("tags").forEach(tag -> names.add(tag.path("name").asText()));
        return names;
    }

    /** The texts of a list, or the names of an object. */
    static List<String> texts(JsonNode node) {
        var found = new ArrayList<String>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(found::add);
        } else {
            node.forEach(one -> found.add(one.asText()));
        }
        return found;
    }

    private void require(boolean there, Operation operation, String what) {
        if (!there) {
            findings.add(operation.name() + " wants " + what);
        }
    }
}

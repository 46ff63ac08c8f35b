package stoa.systemtests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one document allows to be answered. */
final class Promise {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final JsonNode PROBLEM = JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Problem");

    private final String root;
    private final List<Route> routes;
    private final StrictSchemas schemas;

    Promise(Document document) {
        routes = document.operations().stream().map(Route::to)
                .sorted(Comparator.comparing(route -> route.operation().path().replace('{', '~'))).toList();
        root = routes.get(0).operation().path().replaceFirst("^((/[^/]+){3}).*", "$1") + "/";
        schemas = new StrictSchemas(document);
    }

    boolean isOf(Exchange exchange) {
        return (exchange.path() + "/").startsWith(root);
    }

    /** What it does not allow; absent if all is well. */
    Optional<String> fault(Exchange exchange) {
        return operation(exchange).map(operation -> told(exchange, operation)).orElseGet(() -> untold(exchange));
    }

    /** The path decides first, as on the server (Jakarta REST, section 3.7.2), and then the method. */
    private Optional<Operation> operation(Exchange exchange) {
        var method = exchange.isHead() ? "GET" : exchange.method();
        var path = routes.stream().filter(route -> route.leadsTo(exchange.path())).map(route -> route.operation().path()).findFirst();
        return routes.stream().map(Route::operation)
                .filter(operation -> path.filter(operation.path()::equals).isPresent() && operation.method().equals(method)).findFirst();
    }

    private Optional<String> untold(Exchange exchange) {
        if (exchange.status() < 400) {
            return Optional.of("no document tells this operation");
        }
        return exchange.mediaType().equals(PROBLEM_JSON) ? misfit(exchange, PROBLEM)
                : Optional.of("a refusal that is no problem document");
    }

    private Optional<String> told(Exchange exchange, Operation operation) {
        var response = operation.node().path("responses").path(String.valueOf(exchange.status()));
        if (response.isMissingNode()) {
            return Optional.of("this status is not told");
        }
        var content = operation.document().resolved(response).path("content");
        if (exchange.body().length == 0) {
            return content.isEmpty() || exchange.isHead() ? Optional.empty() : Optional.of("a body is told, and none came");
        }
        return content.has(exchange.mediaType()) ? misfit(exchange, content.path(exchange.mediaType()).path("schema"))
                : Optional.of("this media type is not told");
    }

    private Optional<String> misfit(Exchange exchange, JsonNode schema) {
        if (!exchange.mediaType().endsWith("json") || exchange.isHead()) {
            return Optional.empty();
        }
        return Optional.of(String.join("; ", schemas.faults(schema, exchange.body()))).filter(faults -> !faults.isEmpty());
    }

    /** An operation and the paths that lead to it; the more literal one comes first. */
    private record Route(Operation operation, Pattern path) {

        static Route to(Operation operation) {
            return new Route(operation, Pattern.compile(Arrays.stream(operation.path().split("\\{[^}]*}", -1))
                    .map(Pattern::quote).collect(Collectors.joining("[^/]+"))));
        }

        boolean leadsTo(String asked) {
            return path.matcher(asked).matches();
        }
    }
}

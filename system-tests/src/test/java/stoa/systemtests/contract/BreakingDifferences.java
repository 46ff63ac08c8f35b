package stoa.systemtests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import stoa.systemtests.contract.SchemaDifferences.Direction;

/**
 * What a caller who was written against the old document would stumble over. Unknown names are refused in Stoa's
 * requests, so what is no longer taken breaks as what is no longer told. More of everything is no difference.
 */
final class BreakingDifferences {

    private final Document old;
    private final Document now;
    private final List<String> found = new ArrayList<>();

    private BreakingDifferences(Document old, Document now) {
        this.old = old;
        this.now = now;
    }

    static List<String> between(Document old, Document now) {
        var differences = new BreakingDifferences(old, now);
        differences.operations();
        return differences.found;
    }

    private void operations() {
        var current = now.operations().stream().collect(Collectors.toMap(BreakingDifferences::address, Function.identity()));
        for (var operation : old.operations()) {
            var same = current.get(address(operation));
            if (same == null) {
                found.add(operation.name() + " is gone");
            } else {
                compare(operation, same);
            }
        }
    }

    /** A path parameter's name is nobody's business. */
    private static String address(Operation operation) {
        return operation.name().replaceAll("\\{[^}]*}", "{}");
    }

    private void compare(Operation before, Operation after) {
        List.of("query", "header").forEach(in -> parameters(before, after, in));
        body(before, after);
        before.node().path("responses").fields().forEachRemaining(response ->
                response(before.name() + " " + response.getKey(), response.getValue(),
                        after.node().path("responses").path(response.getKey())));
    }

    private void parameters(Operation before, Operation after, String in) {
        var taken = byName(after.parameters(in));
        var known = byName(before.parameters(in));
        known.forEach((name, parameter) -> {
            if (!taken.containsKey(name)) {
                found.add(before.name() + ": parameter " + name + " is gone");
            } else {
                schemas(Direction.ASKED).compare(before.name() + ": parameter " + name, parameter.path("schema"),
                        taken.get(name).path("schema"));
            }
        });
        taken.forEach((name, parameter) -> {
            if (parameter.path("required").asBoolean() && !(known.containsKey(name) && known.get(name).path("required").asBoolean())) {
                found.add(before.name() + ": parameter " + name + " is required now");
            }
        });
    }

    private static TreeMap<String, JsonNode> byName(List<JsonNode> parameters) {
        var named = new TreeMap<String, JsonNode>();
        parameters.forEach(parameter -> named.put(parameter.path("name").asText(), parameter));
        return named;
    }

    private void body(Operation before, Operation after) {
        if (after.wantsBody() && !before.wantsBody()) {
            found.add(before.name() + ": a body is required now");
        }
        content(before.name() + ": body ", old.resolved(before.node().path("requestBody")),
                now.resolved(after.node().path("requestBody")), Direction.ASKED);
    }

    private void response(String place, JsonNode before, JsonNode after) {
        if (!after.isMissingNode()) {
            content(place + " ", old.resolved(before), now.resolved(after), Direction.TOLD);
        } else if (!place.matches(".* [45]..")) {
            found.add(place + " is gone");
        }
    }

    private void content(String place, JsonNode before, JsonNode after, Direction direction) {
        before.path("content").fields().forEachRemaining(type -> {
            var same = after.path("content").path(type.getKey());
            if (same.isMissingNode()) {
                found.add(place + type.getKey() + " is gone");
            } else {
                schemas(direction).compare(place + type.getKey(), type.getValue().path("schema"), same.path("schema"));
            }
        });
    }

    private SchemaDifferences schemas(Direction direction) {
        return new SchemaDifferences(old, now, direction, found::add);
    }
}

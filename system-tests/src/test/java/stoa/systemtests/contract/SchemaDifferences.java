package stoa.systemtests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What a schema, and those that it refers to, lost for those who send it, or for those who get it. */
final class SchemaDifferences {

    /** Whether a schema speaks of what callers send or of what they get. */
    enum Direction { ASKED, TOLD }

    private final Document old;
    private final Document now;
    private final Direction direction;
    private final Consumer<String> found;
    private final Set<String> seen = new HashSet<>();

    SchemaDifferences(Document old, Document now, Direction direction, Consumer<String> found) {
        this.old = old;
        this.now = now;
        this.direction = direction;
        this.found = found;
    }

    void compare(String place, JsonNode before, JsonNode after) {
        if (seen.add(before.path("$ref").asText(place) + " " + after.path("$ref").asText(place))) {
            differ(place, old.resolved(before), now.resolved(after));
        }
    }

    private void differ(String place, JsonNode before, JsonNode after) {
        kinds(place, before, after);
        required(place, before, after);
        if (isAsked()) {
            narrowed(place, before, after);
        }
        properties(place, before, after);
        for (var below : List.of("items", "additionalProperties")) {
            if (before.path(below).isObject() && after.has(below)) {
                compare(place + "." + below, before.path(below), after.path(below));
            }
        }
    }

    private boolean isAsked() {
        return direction == Direction.ASKED;
    }

    /** Type and format: what is asked may become wider, what is told narrower; no type is any type. */
    private void kinds(String place, JsonNode before, JsonNode after) {
        for (var word : List.of("type", "format")) {
            var was = before.path(word).toString();
            var is = after.path(word).toString();
            if (!was.equals(is) && !(isAsked() ? is : was).isEmpty()) {
                found.accept(place + ": " + word + " was " + named(was) + " and is " + named(is));
            }
        }
    }

    private static String named(String kind) {
        return kind.isEmpty() ? "any" : kind;
    }

    private void required(String place, JsonNode before, JsonNode after) {
        var was = Lint.texts(before.path("required"));
        var is = Lint.texts(after.path("required"));
        if (isAsked()) {
            is.stream().filter(name -> !was.contains(name)).forEach(name -> found.accept(place + "." + name + " is required now"));
        } else {
            was.stream().filter(name -> !is.contains(name)).forEach(name -> found.accept(place + "." + name + " may be absent now"));
        }
    }

    private void properties(String place, JsonNode before, JsonNode after) {
        before.path("properties").fields().forEachRemaining(property -> {
            var same = after.path("properties").path(property.getKey());
            if (same.isMissingNode()) {
                found.accept(place + "." + property.getKey() + " is gone");
            } else {
                compare(place + "." + property.getKey(), property.getValue(), same);
            }
        });
        if (isAsked() && before.has("additionalProperties") && !after.has("additionalProperties")) {
            found.accept(place + " takes no other properties now");
        }
    }

    private void narrowed(String place, JsonNode before, JsonNode after) {
        if (after.has("enum")) {
            var left = Lint.texts(after.path("enum"));
            var known = before.has("enum") ? Lint.texts(before.path("enum")) : List.of("other value");
            known.stream().filter(value -> !left.contains(value)).forEach(value -> found.accept(place + " takes no " + value + " now"));
        }
        List.of("maxLength", "maximum", "maxItems").forEach(most -> limit(place, most, before, after, 1));
        List.of("minLength", "minimum", "minItems").forEach(least -> limit(place, least, before, after, -1));
        if (after.has("pattern") && !before.has("pattern")) {
            found.accept(place + " has to match " + after.path("pattern").asText() + " now");
        }
    }

    private void limit(String place, String word, JsonNode before, JsonNode after, int sign) {
        var isNew = after.has(word) && !before.has(word);
        if (isNew || before.path(word).decimalValue().compareTo(after.path(word).decimalValue()) * sign > 0 && after.has(word)) {
            found.accept(place + ": " + word + " is " + after.path(word).asText() + " now");
        }
    }
}

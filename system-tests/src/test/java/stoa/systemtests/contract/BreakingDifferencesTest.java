package stoa.systemtests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What breaks a caller is found, each by its own finding; what only adds is none. */
class BreakingDifferencesTest {

    private static final String READ = "/paths/~1api~1v1~1things~1{id}/get";
    private static final String MAKE = "/paths/~1api~1v1~1things/post";
    private static final String ASKED = "/components/schemas/NewThing";
    private static final String TOLD = "/components/schemas/Thing";
    private static final String BODY = "POST /api/v1/things: body application/json";
    private static final String THING = "GET /api/v1/things/{id} 200 application/json";

    @Test
    void theSameBreaksNothing() {
        assertEquals(List.of(), BreakingDifferences.between(Things.document(), Things.document()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void aBreakIsFound(String finding, String place, Consumer<ObjectNode> change) {
        var found = BreakingDifferences.between(Things.document(), Things.but(place, change));
        assertEquals(List.of(finding), found.stream().filter(one -> !one.startsWith("POST /api/v1/things 201")).toList());
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                change("GET /api/v1/things/{id} is gone", "/paths", node -> node.remove("/api/v1/things/{id}")),
                change("POST /api/v1/things is gone", "/paths/~1api~1v1~1things", node -> node.remove("post")),
                change("GET /api/v1/things/{id}: parameter currency is gone", READ, node -> node.withArray("parameters").remove(1)),
                change("GET /api/v1/things/{id}: parameter currency is required now", READ + "/parameters/1", node -> node.put("required", true)),
                change("GET /api/v1/things/{id}: parameter sort is required now", READ, node -> node.withArray("parameters").addObject()
                        .put("name", "sort").put("in", "query").put("required", true)),
                change("GET /api/v1/things/{id}: parameter currency: type was \"string\" and is \"integer\"", READ + "/parameters/1/schema",
                        node -> node.put("type", "integer")),
                change("POST /api/v1/things: a body is required now", MAKE + "/requestBody", node -> node.put("required", true)),
                change(BODY + " is gone", MAKE + "/requestBody/content", node -> node.set("text/csv", node.remove("application/json"))),
                change(BODY + ".colour is gone", ASKED + "/properties", node -> node.remove("colour")),
                change(BODY + ".colour is required now", ASKED, node -> node.withArray("required").add("colour")),
                change(BODY + ".count: type was \"integer\" and is \"string\"", ASKED + "/properties/count", node -> node.put("type", "string").remove("minimum")),
                change(BODY + ".count: format was any and is \"int32\"", ASKED + "/properties/count", node -> node.put("format", "int32")),
                change(BODY + ".count: minimum is 2 now", ASKED + "/properties/count", node -> node.put("minimum", 2)),
                change(BODY + ".count: maximum is 9 now", ASKED + "/properties/count", node -> node.put("maximum", 9)),
                change(BODY + ".name: maxLength is 40 now", ASKED + "/properties/name", node -> node.put("maxLength", 40)),
                change(BODY + ".name has to match ^[a-z]*$ now", ASKED + "/properties/name", node -> node.put("pattern", "^[a-z]*$")),
                change(BODY + ".name takes no other value now", ASKED + "/properties/name", node -> node.putArray("enum").add("Mug")),
                change(BODY + ".colour takes no BLUE now", ASKED + "/properties/colour", node -> node.withArray("enum").remove(1)),
                change(BODY + ".notes takes no other properties now", ASKED + "/properties/notes", node -> node.remove("additionalProperties")),
                change(BODY + ".notes.additionalProperties: type was \"string\" and is \"integer\"",
                        ASKED + "/properties/notes/additionalProperties", node -> node.put("type", "integer")),
                change("GET /api/v1/things/{id} 200 is gone", READ + "/responses", node -> node.remove("200")),
                change(THING + " is gone", READ + "/responses/200/content", node -> node.set("text/csv", node.remove("application/json"))),
                change(THING + ".name is gone", TOLD + "/properties", node -> node.remove("name")),
                change(THING + ".id may be absent now", TOLD, node -> node.remove("required")),
                change(THING + ".name: type was \"string\" and is [\"string\",\"null\"]", TOLD + "/properties/name",
                        node -> node.putArray("type").add("string").add("null")),
                change(THING + ".madeAt: format was \"date-time\" and is any", TOLD + "/properties/madeAt", node -> node.remove("format")),
                change(THING + ".parts: type was \"array\" and is \"object\"", TOLD + "/properties/parts", node -> node.put("type", "object")),
                change(THING + ".price.currency is gone", "/components/schemas/Money/properties", node -> node.remove("currency")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("additions")
    void anAdditionIsNone(String what, String place, Consumer<ObjectNode> change) {
        assertEquals(List.of(), BreakingDifferences.between(Things.document(), Things.but(place, change)));
    }

    static Stream<Arguments> additions() {
        return Stream.of(
                change("an operation", "/paths", node -> node.set("/api/v1/things/{id}/parts", node.path("/api/v1/things/{id}"))),
                change("another name in the path", "/paths", node -> node.set("/api/v1/things/{thing}", node.remove("/api/v1/things/{id}"))),
                change("a parameter", READ, node -> node.withArray("parameters").addObject().put("name", "sort").put("in", "query")),
                change("a field to send", ASKED + "/properties", node -> node.putObject("size").put("type", "string")),
                change("a value to send", ASKED + "/properties/colour", node -> node.withArray("enum").add("GREEN")),
                change("more to send", ASKED + "/properties/name", node -> node.put("maxLength", 60)),
                change("less that is required", ASKED, node -> node.remove("required")),
                change("any type to send", ASKED + "/properties/colour", node -> node.remove("type")),
                change("a field to get", TOLD + "/properties", node -> node.putObject("size").put("type", "string")),
                change("more that is always told", TOLD, node -> node.withArray("required").add("name")),
                change("a way to get it", READ + "/responses/200/content", node -> node.set("text/csv", node.path("application/json"))),
                change("an error", READ + "/responses", node -> node.set("409", node.path("404"))),
                change("no such error", READ + "/responses", node -> node.remove("404")));
    }

    private static Arguments change(String what, String place, Consumer<ObjectNode> change) {
        return Arguments.of(what, place, change);
    }
}

package stoa.systemtests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every WAR has an OpenAPI document without a finding; and each rule finds what it is for. */
class LintTest {

    private static final String ONE = "/paths/~1api~1v1~1things~1{id}/get";
    private static final String PARAMETER = ONE + "/parameters/0";
    private static final String OK = ONE + "/responses/200/content/application~1json";
    private static final String BODY = "/paths/~1api~1v1~1things/post/requestBody/content/application~1json";
    private static final String THING = "/components/schemas/Thing";

    @ParameterizedTest
    @MethodSource("wars")
    void theDocumentIsThereAndHasNoFinding(String war) {
        var document = Contracts.all().get(war);
        assertNotNull(document, Contracts.path(war) + " is missing: take over the WAR's target/openapi.json");
        assertEquals(List.of(), Lint.findings(document));
    }

    static Stream<String> wars() {
        return Contracts.wars().stream();
    }

    @Test
    void aGoodDocumentHasNoFinding() {
        assertEquals(List.of(), Lint.findings(Things.document()));
    }

    @Test
    void aPromiseMayTellNothing() {
        assertEquals(List.of(), Lint.findings(Things.but(ONE + "/responses",
                node -> node.putObject("202").put("description", "Promised").put("x-empty", true))));
    }

    @Test
    void whatStaffIsShownOfPeopleSaysThatItIsAudited() {
        var document = Things.but(THING + "/properties", node -> node.putObject("email").put("type", "string"));
        ((ObjectNode) document.root().at(ONE)).put("x-personal-data", "thing");
        assertEquals(List.of(), Lint.findings(document));
    }

    @Test
    void aCustomersOwnDataIsNotAudited() {
        var document = Things.but(THING + "/properties", node -> node.putObject("email").put("type", "string"));
        ((ObjectNode) document.root().at(ONE)).putArray("x-roles").add("customer");
        assertEquals(List.of(), Lint.findings(document));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsFound(String finding, String place, Consumer<ObjectNode> fault) {
        var findings = Lint.findings(Things.but(place, fault));
        assertTrue(findings.stream().anyMatch(found -> found.contains(finding)), () -> finding + " is not in " + findings);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("operationId in camelCase", ONE, node -> node.put("operationId", "Read-thing")),
                fault("an operationId of its own", ONE, node -> node.put("operationId", "changeThing")),
                fault("summary", ONE, node -> node.remove("summary")),
                fault("tags", ONE, node -> node.putArray("tags").add("Others")),
                fault("x-roles", ONE, node -> node.remove("x-roles")),
                fault("security", ONE, node -> node.remove("security")),
                fault("response 403", ONE + "/responses", node -> node.remove("403")),
                fault("response 404", ONE + "/responses", node -> node.remove("404")),
                fault("response that is no error", ONE + "/responses", node -> node.remove("200")),
                fault("kebab-case", "/paths", node -> node.set("/api/v1/things/{id}/doIt", node.remove("/api/v1/things/{id}"))),
                fault("without a slash", "/paths", node -> node.set("/api/v1/things/{id}/", node.remove("/api/v1/things/{id}"))),
                fault("path parameters", "/paths", node -> node.set("/api/v1/things/{other}", node.remove("/api/v1/things/{id}"))),
                fault("description of id", PARAMETER, node -> node.remove("description")),
                fault("type of id", PARAMETER, node -> node.putObject("schema")),
                fault("style of names", ONE + "/parameters/1", node -> node.put("name", "sort_by")),
                fault("description of 200", ONE + "/responses/200", node -> node.remove("description")),
                fault("a body of 200", ONE + "/responses/200", node -> node.remove("content")),
                fault("a body of 200", ONE + "/responses/200", node -> node.put("x-empty", true).remove("content")),
                fault("a body of 202", ONE + "/responses", node -> node.putObject("202").put("description", "Promised")),
                fault("a body of 202", ONE + "/responses", node -> node.set("202",
                        ((ObjectNode) node.path("200")).deepCopy().put("x-empty", true))),
                fault("named schema of 200", OK, node -> node.putObject("schema").put("type", "object")),
                fault("problem document for 404", ONE + "/responses/404", node -> node.remove("content")),
                fault("example", OK + "/examples/mug/value", node -> node.put("id", "mug")),
                fault("example", BODY + "/examples/mug/value", node -> node.put("colour", "PINK")),
                fault("an example of its body", BODY, node -> node.remove("examples")),
                fault("PascalCase", "/components/schemas", node -> node.set("thing_2", node.path("Thing").deepCopy())),
                fault("to be Money", "/components/schemas", node -> node.set("Price", node.path("Money").deepCopy())),
                fault("items to be required", "/components/schemas/ThingPage", node -> node.remove("required")),
                fault("items beside next", "/components/schemas/ThingPage/properties", node -> node.remove("items")),
                fault("name wants a type", THING + "/properties/name", ObjectNode::removeAll),
                fault("no null", THING + "/properties/name", node -> node.putArray("type").add("string").add("null")),
                fault("schema of its items", THING + "/properties/name", node -> node.put("type", "array")),
                fault("additionalProperties", THING + "/properties/name", node -> node.put("type", "object")),
                fault("merges no boolean", THING + "/properties/name", node -> node.put("type", "object").put("additionalProperties", true)),
                fault("anchored", THING + "/properties/name", node -> node.put("pattern", "[a-z]+")),
                fault("ECMA-262", THING + "/properties/name", node -> node.put("pattern", "^\\P{Cntrl}*$")),
                fault("format uuid", THING + "/properties/id", node -> node.remove("format")),
                fault("format date-time", THING + "/properties/madeAt", node -> node.remove("format")),
                fault("camelCase", THING + "/properties", node -> node.set("made_at", node.path("madeAt"))),
                fault("shows email to staff, and wants x-personal-data", THING + "/properties",
                        node -> node.putObject("email").put("type", "string")),
                fault("shows shippingAddress to staff", "/components/schemas/Money/properties",
                        node -> node.putObject("shippingAddress").put("type", "string")),
                fault("which it requires", THING, node -> node.putArray("required").add("colour")));
    }

    private static Arguments fault(String finding, String place, Consumer<ObjectNode> fault) {
        return Arguments.of(finding, place, fault);
    }
}

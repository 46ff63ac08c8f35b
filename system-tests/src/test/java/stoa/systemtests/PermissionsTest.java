package stoa.systemtests;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** {@code docs/permissions.md} is the table of who may what, made of the WARs' OpenAPI documents; no server is asked. */
class PermissionsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path MADE = Path.of("target", "permissions.md");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head");
    private static final String HEAD = """
            # Who may what

            Made of the WARs' OpenAPI documents (`x-roles`, `x-owned-by`, `x-or-with`), which are made of the code; a test \
            holds it. When it is out of date, copy `system-tests/target/permissions.md` here.

            *May call* names what a bearer token's `groups` must hold, one of several being enough: a permission \
            (`orders:read`), which staff have by their roles and keys by their scopes and which means the same for both; \
            `customer`, which holds no permission; `admin` for operators' commands, which no key can have; or `**`, any \
            member of the shop's own staff, for what is theirs. Without a bearer token the answer is 401, without the \
            right 403; *everybody* needs none.

            *Of whom* tells whose things an operation is about where they are somebody's, and how that is proved: by the \
            guest's secret that came with the thing, or by the bearer token of the customer it belongs to. Others' things \
            don't exist (404); without any credential the answer is 401.

            Paths under `/internal/` are other contexts' only, by service tokens, and stand in no document.
            """;

    @Test
    void theTableIsWhatTheDocumentsSay() throws IOException {
        var made = HEAD + documents().stream().map(PermissionsTest::section).collect(joining());
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, made);
        assertEquals(Files.readString(ROOT.resolve("docs/permissions.md")), made,
                "docs/permissions.md is out of date: copy " + MADE + " there");
    }

    @Test
    void everyOperationStandsInItWithWhoMayCallIt() throws IOException {
        var operations = documents().stream().flatMap(PermissionsTest::operations).toList();
        assertTrue(operations.size() > 70, "only " + operations.size());
        operations.forEach(operation -> assertTrue(operation.told.path("x-roles").isArray(), operation.name()));
    }

    @Test
    void whatTakesASecretSaysWhoseThingItIs() throws IOException {
        var secrets = documents().stream().flatMap(PermissionsTest::operations)
                .filter(operation -> operation.told.path("parameters").toString().contains("-Token\"")).toList();
        assertTrue(secrets.size() > 10, "only " + secrets.size());
        secrets.forEach(operation -> assertTrue(operation.told.has("x-owned-by"), operation.name()));
    }

    private record Operation(String method, String path, JsonNode told) {

        String name() {
            return told.path("operationId").asText();
        }

        String row() {
            return "| %s | `%s %s` | %s | %s |\n".formatted(name(), method.toUpperCase(Locale.ROOT), path,
                    mayCall(), ofWhom());
        }

        private String mayCall() {
            var roles = texts("x-roles");
            return roles.isEmpty() ? "everybody" : quoted(roles);
        }

        private String ofWhom() {
            if (!told.has("x-owned-by")) {
                return "";
            }
            var others = texts("x-or-with");
            return "their own, by " + quoted(texts("x-owned-by")) + (others.isEmpty() ? "" : "; anybody's with " + quoted(others));
        }

        private List<String> texts(String name) {
            return StreamSupport.stream(told.path(name).spliterator(), false).map(JsonNode::asText).toList();
        }

        private static String quoted(List<String> names) {
            return names.stream().map(name -> '`' + name + '`').collect(joining(" or "));
        }
    }

    private static String section(JsonNode document) {
        return "\n## " + document.at("/info/title").asText() + "\n\n| operation | method and path | may call | of whom |\n"
                + "|---|---|---|---|\n" + operations(document).map(Operation::row).collect(joining());
    }

    private static Stream<Operation> operations(JsonNode document) {
        return document.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method -> new Operation(method.getKey(), path.getKey(), method.getValue())));
    }

    /** In the order of the WARs' names. */
    private static List<JsonNode> documents() throws IOException {
        try (var modules = Files.list(ROOT)) {
            var json = new ObjectMapper();
            return modules.map(module -> module.resolve("src/main/resources/openapi.json")).filter(Files::exists).sorted()
                    .map(file -> read(json, file)).toList();
        }
    }

    private static JsonNode read(ObjectMapper json, Path file) {
        try {
            return json.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }
}

package stoa.systemtests;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/permissions.md} is the table of who may what, made of the WARs' OpenAPI documents and of the migration that
 * makes the fixed roles; no server is asked.
 */
class PermissionsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path MADE = Path.of("target", "permissions.md");
    private static final Path MIGRATIONS = ROOT.resolve("account-war/src/main/resources/db/migration");
    private static final Pattern ROLE = Pattern.compile("\\('[0-9a-f-]{36}', '([a-z-]+)', ARRAY\\[([^\\]]+)]\\)");
    private static final Pattern ROLE_CHANGED = Pattern.compile("(?i)UPDATE\\s+role\\s+SET\\s+(?!fixed)|DELETE\\s+FROM\\s+role\\b");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head");
    private static final String HEAD = """
            # Who may what

            Made of the WARs' OpenAPI documents (`x-roles`, `x-owned-by`, `x-or-with`), which are made of the code, and of \
            the migration that makes the fixed roles; a test holds it. When it is out of date, copy \
            `system-tests/target/permissions.md` here.

            *May call* names what a bearer token's `groups` must hold, one of several being enough: a permission \
            (`orders:read`), which staff have by their roles and keys by their scopes and which means the same for both; \
            `customer`, which holds no permission; `admin` for operators' commands, which no key can have; or `**`, any \
            member of the shop's own staff, for what is theirs. Without a bearer token the answer is 401, without the \
            right 403; *everybody* needs none.

            *Of whom* tells whose things an operation is about where they are somebody's, and how that is proved: by the \
            guest's secret that came with the thing, or by the bearer token of the customer it belongs to. Others' things \
            don't exist (404); without any credential the answer is 401.

            Paths under `/internal/` are other contexts' only, by service tokens, and stand in no document.

            ## What the fixed roles permit

            A shop makes others of the same permissions (`POST /api/v1/accounts/roles`); these stay as they are.

            | role | permissions |
            |---|---|
            """;

    @Test
    void theTableIsWhatTheDocumentsSay() throws IOException {
        var made = HEAD + roles() + documents().stream().map(PermissionsTest::section).collect(joining());
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, made);
        assertEquals(Files.readString(ROOT.resolve("docs/permissions.md")), made,
                "docs/permissions.md is out of date: copy " + MADE + " there");
    }

    @Test
    void theRolesAreMadeByInsertsOnly() {
        assertEquals(5, roles().lines().count(), PermissionsTest::roles);
        assertEquals(List.of(), migrations().filter(script -> ROLE_CHANGED.matcher(script).find()).toList(),
                "what the roles permit is told of the rows that were inserted");
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

    private static String roles() {
        return migrations().flatMap(script -> ROLE.matcher(script).results()).map(role -> "| `%s` | %s |\n".formatted(
                role.group(1), Stream.of(role.group(2).split(",")).map(one -> one.strip().replace('\'', '`')).collect(joining(", "))))
                .collect(joining());
    }

    /** In the order of their versions. */
    private static Stream<String> migrations() {
        try (var scripts = Files.list(MIGRATIONS)) {
            return scripts.filter(script -> script.toString().endsWith(".sql")).sorted().toList().stream().map(PermissionsTest::text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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

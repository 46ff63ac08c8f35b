package stoa.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import stoa.kernel.Context;

/** The packaged WAR in a server with its own features, schema and user only. */
@ExtendWith(ArquillianExtension.class)
class CatalogBootsAloneIT {

    /** The kernel's own: how things are delivered, done once and watched, and the audit itself. */
    private static final Set<String> OF_THE_KERNEL = Set.of("audit_entry", "context_history", "dead_message",
            "idempotency_key", "inbox_message", "kernel_history", "lease", "limit_bucket", "outbox_message");

    private static final Map<String, String> UNAUDITED = Map.ofEntries(
            Map.entry("category_revision", "a counter of the tree's changes"),
            Map.entry("category_document", "prepared, made anew from what is audited"),
            Map.entry("product_document", "prepared, made anew from what is audited"),
            Map.entry("search_entry", "prepared, made anew from what is audited"),
            Map.entry("search_word", "prepared, made anew from what is audited"),
            Map.entry("product_old_slug", "follows from product_text, which is audited"),
            Map.entry("price_history", "is the history of price, which is audited, itself"),
            Map.entry("stock_shown", "what order told of stock"),
            Map.entry("job_error", "what a job told of rows; the job is audited"),
            Map.entry("demo", "that the demo was imported once"),
            Map.entry("import_file", "a memory of pictures drawn, for speed only"));

    @Inject Context context;
    @Inject Jdbi jdbi;

    @Deployment
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @Test
    void itLivesInItsOwnSchemaAsItsOwnUser() {
        assertEquals("catalog", context.name());
        assertEquals("stoa_catalog stoa_catalog", jdbi.withHandle(handle -> handle
                .createQuery("SELECT current_user || ' ' || current_schema()").mapTo(String.class).one()));
    }

    /** A table is audited by one line in a migration, {@code CALL audit('its_name')}, or stands above with the reason why not. */
    @Test
    void everyTableIsAuditedOrHasAReasonNotToBe() {
        var expected = new TreeSet<>(OF_THE_KERNEL);
        expected.addAll(UNAUDITED.keySet());
        assertEquals(expected, jdbi.withHandle(handle -> handle.createQuery("""
                SELECT relname FROM pg_class AS c
                 WHERE relkind IN ('r', 'p') AND relnamespace = CAST(current_schema() AS regnamespace)
                   AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = c.oid AND tgfoid = CAST('audit_row' AS regproc)
                       AND tgenabled = 'O')
                """).mapTo(String.class).collect(Collectors.toCollection(TreeSet::new))));
    }

    @Test
    @RunAsClient
    void itIsReady(@ArquillianResource URL address) throws Exception {
        var answer = get(address, "/health/ready");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"status\":\"UP\""), answer.body());
    }

    /** Integrators build on the file; so a change of it is a change that one sees. */
    @Test
    @RunAsClient
    void itDescribesItselfAsTheFileInItsArtifactDoes(@ArquillianResource URL address) throws Exception {
        var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        var served = json.readValue(get(address, "/openapi?format=json").body(), new TypeReference<TreeMap<String, Object>>() { });
        served.put("servers", List.of(Map.of("url", "/")));
        served.put("paths", fromTheRoot((Map<?, ?>) served.get("paths")));
        Files.writeString(Path.of("target", "openapi.json"), json.writeValueAsString(served) + "\n");
        assertTrue(json.readTree(new File("src/main/resources/openapi.json")).equals(json.valueToTree(served)),
                "target/openapi.json tells what is served now; take it over if that is meant");
    }

    /** The context's own root is an empty path else, which OpenAPI 3.1 forbids (section 4.8.8.1). */
    private static Map<String, Object> fromTheRoot(Map<?, ?> paths) {
        var whole = new TreeMap<String, Object>();
        paths.forEach((path, item) -> whole.put("/api/v1/catalog" + path, item));
        return whole;
    }

    private static HttpResponse<String> get(URL address, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address.toString()).resolve(path))
                .build(), BodyHandlers.ofString());
    }
}

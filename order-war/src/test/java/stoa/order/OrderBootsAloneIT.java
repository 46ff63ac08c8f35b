package stoa.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
class OrderBootsAloneIT {

    @Inject Context context;
    @Inject Jdbi jdbi;

    @Deployment
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @Test
    void itLivesInItsOwnSchemaAsItsOwnUser() {
        assertEquals("order", context.name());
        assertEquals("stoa_order stoa_order", jdbi.withHandle(handle -> handle
                .createQuery("SELECT current_user || ' ' || current_schema()").mapTo(String.class).one()));
    }

    @Test
    @RunAsClient
    void itIsReady(@ArquillianResource URL address) throws Exception {
        var answer = get(address, "/health/ready");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"status\":\"UP\""), answer.body());
    }

    @Test
    @RunAsClient
    void itDescribesItself(@ArquillianResource URL address) throws Exception {
        var answer = get(address, "/openapi");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("/api/v1/orders"), answer.body());
    }

    private static HttpResponse<String> get(URL address, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address.toString()).resolve(path))
                .build(), BodyHandlers.ofString());
    }
}

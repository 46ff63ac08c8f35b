package stoa.notification.mails.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import stoa.kernel.json.Json;

/** A caller of the messages in a role of development. */
final class Staff {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;
    private final String token;

    private Staff(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** @param role as {@code order-manager}, or null for nobody */
    static Staff as(String role, URL address) throws IOException, InterruptedException {
        return new Staff(URI.create(address.toString()).resolve("/api/v1/notifications/"), role == null ? null : token(role));
    }

    private static String token(String role) throws IOException, InterruptedException {
        var script = new ProcessBuilder("../bin/dev-token", role);
        script.environment().put("STOA_DATA_DIR", System.getProperty("stoa.test.data"));
        var process = script.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return printed;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, null, headers);
    }

    /** @param body in single quotes, for the eyes; null for none */
    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path)).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.tree(answer.body());
    }

    static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " " + json(answer).path("code").asText();
    }
}

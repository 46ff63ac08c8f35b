package stoa.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import stoa.kernel.json.Json;

/** A caller of catalog's paths: a shopper, or staff with a token of development. */
final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;
    private final String token;

    private Client(URL address, String token) {
        this.base = URI.create(address.toString()).resolve("/api/v1/catalog/");
        this.token = token;
    }

    static Client shopper(URL address) {
        return new Client(address, null);
    }

    /** @param role as {@code catalog-manager} */
    static Client staff(URL address, String role) throws IOException {
        var script = new ProcessBuilder("../bin/dev-token", role).redirectError(ProcessBuilder.Redirect.INHERIT);
        script.environment().put("STOA_DATA_DIR", System.getProperty("stoa.test.data"));
        var printed = script.start().getInputStream().readAllBytes();
        return new Client(address, new String(printed, StandardCharsets.UTF_8).strip());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** @param body in single quotes, for the eyes; null for none */
    HttpResponse<String> send(String method, String path, String body, String... headers) {
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
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** A body of any type, as it is. */
    HttpResponse<String> upload(String path, String type, String body) {
        var request = HttpRequest.newBuilder(base.resolve(path)).header("Content-Type", type)
                .header("Authorization", "Bearer " + token).POST(BodyPublishers.ofString(body)).build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.tree(answer.body());
    }

    static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** As {@code 409 slug-taken}; the code is empty where there is no problem. */
    static String told(HttpResponse<String> answer) {
        return answer.statusCode() + (answer.statusCode() < 400 ? "" : " " + json(answer).path("code").asText());
    }
}

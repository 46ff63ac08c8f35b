package stoa.account.tokens.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import stoa.account.Mailbox;
import stoa.account.Somebody;
import stoa.kernel.json.Json;

/** A program that calls account's paths; JSON is written in single quotes, for the eyes. */
record Client(URI base) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Client of(URL address) {
        return new Client(URI.create(address.toString()).resolve("/api/v1/accounts/"));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')))
                .header(Somebody.HEADER, Somebody.address());
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** @return the address of a new customer */
    String registers(String password) {
        var email = "customer." + UUID.randomUUID() + "@tokens.example.com";
        post("", "{'email': '%s', 'password': '%s', 'name': 'Ada'}".formatted(email, password));
        assertEquals(204, post("email-verification/confirm", "{'token': '" + Mailbox.of(email).token("verification") + "'}").statusCode());
        return email;
    }

    HttpResponse<String> logIn(String email, String password) {
        return post("tokens", "{'grantType': 'password', 'email': '%s', 'password': '%s'}".formatted(email, password));
    }

    HttpResponse<String> refresh(String token) {
        return post("tokens", "{'grantType': 'refresh_token', 'refreshToken': '%s'}".formatted(token));
    }

    HttpResponse<String> keyToken(JsonNode key) {
        return post("tokens", "{'grantType': 'client_credentials', 'clientId': '%s', 'clientSecret': '%s'}"
                .formatted(key.path("clientId").asText(), key.path("clientSecret").asText()));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.tree(answer.body());
    }

    static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " " + json(answer).path("code").asText();
    }

    static String access(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer).path("accessToken").asText();
    }

    static String refreshToken(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer).path("refreshToken").asText();
    }

    /** A part of a token: 0 the header, 1 the claims. */
    static JsonNode part(String token, int part) {
        return Json.tree(new String(Base64.getUrlDecoder().decode(token.split("\\.")[part]), StandardCharsets.UTF_8));
    }

    static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    /** The token of a development role. */
    static String role(String role) {
        try {
            var script = new ProcessBuilder("../bin/dev-token", role);
            script.environment().put("STOA_DATA_DIR", System.getProperty("stoa.test.data"));
            var process = script.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

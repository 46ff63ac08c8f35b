package stoa.account.staff.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import stoa.account.Somebody;
import stoa.kernel.json.Json;

/** A caller of account's paths, with a token or without. */
record Client(URI base, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Client nobody(URL address) {
        return new Client(URI.create(address.toString()).resolve("/api/v1/accounts/"), null);
    }

    Client with(String bearer) {
        return new Client(base, bearer);
    }

    /** @param otp null for none */
    HttpResponse<String> logIn(String email, String password, String otp) throws IOException, InterruptedException {
        return send("POST", "tokens", "{'grantType': 'password', 'email': '%s', 'password': '%s'%s}".formatted(email, password,
                otp == null ? "" : ", 'otp': '" + otp + "'"));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    /** Changes what it has read just now. */
    HttpResponse<String> change(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, path, body, "If-Match", get(path).headers().firstValue("ETag").orElseThrow());
    }

    /** @param body in single quotes, for the eyes; null for none */
    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path)).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')))
                .header(Somebody.HEADER, Somebody.address());
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

    /** The status, and the code where there is one. */
    static String code(HttpResponse<String> answer) {
        return answer.body().isEmpty() ? String.valueOf(answer.statusCode())
                : (answer.statusCode() + " " + json(answer).path("code").asText()).strip();
    }

    static String accessToken(HttpResponse<String> answer) {
        return json(answer).path("accessToken").asText();
    }

    static Set<String> groups(HttpResponse<String> answer) {
        var groups = new TreeSet<String>();
        claims(accessToken(answer)).path("groups").forEach(group -> groups.add(group.asText()));
        return groups;
    }

    static JsonNode claims(String token) {
        return Json.tree(new String(Base64.getUrlDecoder().decode(List.of(token.split("\\.")).get(1))));
    }
}

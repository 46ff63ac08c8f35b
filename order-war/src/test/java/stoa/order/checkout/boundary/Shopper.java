package stoa.order.checkout.boundary;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import stoa.kernel.json.Json;

/** A guest or customer of the shop, who holds the tokens that cart and order would have told. */
final class Shopper {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI base;

    Shopper(URL address) {
        base = URI.create(address.toString()).resolve("/api/v1/orders/");
    }

    /** An answer, with its body read. */
    record Told(int status, JsonNode body, HttpResponse<String> response) {

        String summary() {
            return status + " " + (status < 400 ? body.path("status").asText() + " " + body.path("paymentStatus").asText()
                    : body.path("code").asText());
        }

        String id() {
            return body.path("id").asText();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Told order(UUID cart, String method) throws IOException, InterruptedException {
        return order(cart, method, UUID.randomUUID().toString());
    }

    Told order(UUID cart, String method, String key, String... more) throws IOException, InterruptedException {
        var headers = Stream.concat(Stream.of("Idempotency-Key", key, "Cart-Token", cartToken(cart)), Stream.of(more));
        return post(base.resolve(""), """
                {"cartId": "%s", "expectedTotal": {"amount": "25.00", "currency": "USD"},
                "payment": {"provider": "sandbox", "method": "%s"}}""".formatted(cart, method), headers.toArray(String[]::new));
    }

    Told cancel(Told order) throws IOException, InterruptedException {
        return post(base.resolve(order.id() + "/cancel"), null, "Order-Token", order.body().path("token").asText());
    }

    Told read(Told order) throws IOException, InterruptedException {
        return get(order.id(), "Order-Token", order.body().path("token").asText());
    }

    Told get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Told post(String path, String body, String... headers) throws IOException, InterruptedException {
        return post(base.resolve(path), body, headers);
    }

    Told confirm(Told order, String outcome) throws IOException, InterruptedException {
        return post(URI.create(order.body().at("/nextAction/url").asText()), "{\"outcome\": \"" + outcome + "\"}");
    }

    /** Sends what the sandbox would send about a charge, signed at that time. */
    Told event(String key, Instant signedAt) throws IOException, InterruptedException, GeneralSecurityException {
        var body = "{\"id\": \"" + UUID.randomUUID() + "\", \"type\": \"charge.updated\", \"key\": \"" + key + "\"}";
        var second = Long.toString(signedAt.getEpochSecond());
        return post(base.resolve("providers/sandbox/events"), body, "Sandbox-Signature", "t=" + second + ",v1="
                + HexFormat.of().formatHex(mac("stoa.payments.sandbox.secret", second + "." + body)));
    }

    private static Told post(URI address, String body, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static Told send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        return new Told(response.statusCode(), response.body().isEmpty() ? null : Json.tree(response.body()), response);
    }

    /** The value of the Authorization header of somebody in a role of development. */
    static String bearer(String role, UUID subject) throws IOException {
        var command = new ProcessBuilder("../bin/dev-token", role, subject.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().put("STOA_DATA_DIR", System.getProperty("stoa.test.data"));
        return "Bearer " + new String(command.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    static String cartToken(UUID cart) throws IOException {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac("stoa.guest.secret", "cart" + cart));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    private static byte[] mac(String secret, String text) throws IOException, GeneralSecurityException {
        var key = Files.readString(Path.of(System.getProperty("stoa.test.data"), "secrets", secret)).strip();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}

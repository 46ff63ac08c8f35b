package stoa.systemtests.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import stoa.systemtests.contract.Traffic;

/** One HTTP request in the making; {@link #send()} may be called again for the same request. */
public final class Call {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String name;
    private final HttpRequest.Builder request;
    private final String method;
    private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

    public Call(URI base, String method, String pathAndQuery) {
        this.name = method + " " + pathAndQuery;
        this.method = method;
        this.request = HttpRequest.newBuilder(URI.create(base + pathAndQuery)).timeout(Duration.ofSeconds(60));
        from(somebody());
    }

    /** A client's address as a proxy of the servers under test tells it: any of those kept for tests (RFC 2544). */
    private static String somebody() {
        int any = ThreadLocalRandom.current().nextInt(1 << 17);
        return "198." + (18 + (any >> 16)) + "." + (any >> 8 & 0xFF) + "." + (any & 0xFF);
    }

    /** Comes from this address; without it each call comes from somebody else, so that none meets another's limit. */
    public Call from(String address) {
        return header("X-Forwarded-For", address);
    }

    public Call header(String header, String value) {
        request.setHeader(header, value);
        return this;
    }

    /** One more header of that name, beside those that are there. */
    public Call also(String header, String value) {
        request.header(header, value);
        return this;
    }

    public Call bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Call key(String idempotencyKey) {
        return header("Idempotency-Key", idempotencyKey);
    }

    public Call patience(Duration timeout) {
        request.timeout(timeout);
        return this;
    }

    /** @param content anything Jackson writes; a text is sent as it is */
    public Call json(Object content) {
        return body("application/json", content instanceof String text ? text : written(content));
    }

    public Call body(String mediaType, String content) {
        return body(mediaType, content.getBytes(StandardCharsets.UTF_8));
    }

    public Call body(String mediaType, byte[] content) {
        body = BodyPublishers.ofByteArray(content);
        return header("Content-Type", mediaType);
    }

    /**
     * @throws UncheckedIOException when no whole answer came, as from a server that died
     * @throws AssertionError       when the OpenAPI documents do not allow the answer
     */
    public Answer send() {
        try {
            var response = CLIENT.send(request.method(method, body).build(), BodyHandlers.ofByteArray());
            Traffic.check(response);
            return new Answer(name, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name, e);
        }
    }

    private static String written(Object content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

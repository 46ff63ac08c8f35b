package stoa.cart;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import stoa.kernel.json.Json;

/** A guest or customer with a cart, and checkout when it claims the cart. */
public final class Shopper {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;
    private String id = "";
    private String token = "";
    private String bearer = "";

    private Shopper(URL address) {
        this(URI.create(address.toString()).resolve("/api/v1/carts/"));
    }

    private Shopper(URI base) {
        this.base = base;
    }

    /** A guest who has just got a cart of the store's currency. */
    public static Shopper at(URL address) {
        return at(address, "{}");
    }

    /** A guest who has just got a cart as asked for. */
    static Shopper at(URL address, String asked) {
        return new Shopper(address).opens(asked);
    }

    /** A customer who has just got a cart, and its token. */
    static Shopper of(URL address, String bearer) {
        return without(address, bearer).opens("{}");
    }

    /** Somebody without a cart. */
    static Shopper without(URL address, String bearer) {
        var shopper = new Shopper(address);
        shopper.bearer = bearer;
        return shopper;
    }

    private Shopper opens(String asked) {
        var cart = json(send("POST", "", asked));
        id = cart.path("id").asText();
        token = cart.path("token").asText();
        return this;
    }

    /** The same shopper with the same cart, logged in. */
    Shopper as(String customersBearer) {
        var customer = new Shopper(base);
        customer.id = id;
        customer.token = token;
        customer.bearer = customersBearer;
        return customer;
    }

    /** The same guest with another token. */
    public Shopper with(String otherToken) {
        token = otherToken;
        return this;
    }

    public String id() {
        return id;
    }

    public HttpResponse<String> add(String sku, int quantity, String... headers) {
        return send("POST", id + "/lines", "{'sku': '" + sku + "', 'quantity': " + quantity + "}", headers);
    }

    public HttpResponse<String> tell(String patch) {
        return send("PATCH", id, patch);
    }

    /** Tells all that an order needs. */
    public Shopper ready() {
        tell("""
                {'email': 'ada@example.com', 'shippingOptionId': 'standard', 'shippingAddress': {'name': 'Ada',
                'line1': '12 Market Street', 'city': 'Springfield', 'postalCode': '62701', 'country': 'US'}}""");
        return this;
    }

    public JsonNode cart() {
        return json(read());
    }

    public HttpResponse<String> read(String... headers) {
        return send("GET", id, null, headers);
    }

    public HttpResponse<String> claim(UUID claim, JsonNode expected) {
        return internal("claim", "{'claimId': '" + claim + "', 'expectedTotal': " + expected + ", 'cartToken': '" + token + "'}");
    }

    public HttpResponse<String> release(UUID claim) {
        return internal("release", "{'claimId': '" + claim + "'}");
    }

    private HttpResponse<String> internal(String path, String body) {
        return send("POST", "internal/" + id + '/' + path, body, "Service-Token", serviceToken());
    }

    /** @param body in single quotes, for the eyes; null for none */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Cart-Token", token);
        }
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
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

    public static JsonNode json(HttpResponse<String> answer) {
        return Json.tree(answer.body());
    }

    /** Status and code of an answer, as {@code 409 cart-not-open}. */
    public static String told(HttpResponse<String> answer) {
        return answer.statusCode() + (answer.body().isEmpty() ? "" : ' ' + json(answer).path("code").asText());
    }

    private static String serviceToken() {
        var now = System.currentTimeMillis() / 1000;
        var unsigned = base64("{\"alg\":\"HS256\"}") + '.' + base64("""
                {"iss":"stoa-services","aud":"cart","sub":"service","iat":%d,"exp":%d}""".formatted(now, now + 60));
        try {
            var secret = Files.readString(Path.of(System.getProperty("stoa.test.data"), "secrets", "stoa.service.secret"));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.strip().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return unsigned + '.' + Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal(unsigned.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

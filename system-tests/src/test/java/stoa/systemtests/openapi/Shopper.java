package stoa.systemtests.openapi;

import static stoa.systemtests.harness.Stoa.ACCOUNTS;
import static stoa.systemtests.harness.Stoa.CARTS;
import static stoa.systemtests.harness.Stoa.ORDERS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import stoa.systemtests.contract.Operation;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Call;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.shop.Person;

/** A guest or a customer with an order and with a cart that is ready to become one, and the requests about them. */
public final class Shopper {

    private static final String NOBODY = "01890000-0000-7000-8000-00000000dead";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> ADDRESS = Map.of("name", "Ada Matrix", "line1", "1 Market Walk", "city", "Athens",
            "region", "GA", "postalCode", "30601", "country", "US");

    private final Stoa stoa;
    private final Shelf shelf;
    private final UnaryOperator<Call> login;
    private final Map<String, String> own;
    private final JsonNode order;
    private final JsonNode opened;
    private final JsonNode cart;

    private Shopper(Stoa stoa, Shelf shelf, UnaryOperator<Call> login, Map<String, String> own) {
        this.stoa = stoa;
        this.shelf = shelf;
        this.login = login;
        this.own = own;
        var bought = open();
        order = signed("POST", ORDERS, bought).json(order(ready(bought))).send().expect(201).json();
        opened = open();
        cart = ready(opened);
    }

    public static Shopper guest(Stoa stoa, Shelf shelf) {
        return new Shopper(stoa, shelf, call -> call, Map.of());
    }

    /** With an address, a session and a job of their own. */
    public static Shopper customer(Stoa stoa, Shelf shelf, Person person) {
        var me = ACCOUNTS + "/me";
        var home = person.calls("POST", me + "/addresses").json(ADDRESS).send().expect(201).json().path("id").asText();
        var session = person.calls("GET", me + "/sessions").send().expect(200).json().at("/items/0/id").asText();
        var job = person.calls("POST", me + "/export").send().expect(202).json().path("id").asText();
        Await.until("the export " + job, PATIENCE, () -> person.calls("GET", me + "/jobs/" + job).send().expect(200).json()
                .path("state").asText().equals("COMPLETED"));
        return new Shopper(stoa, shelf, call -> call.bearer(person.token()), Map.of(me + "/addresses/{}", home,
                me + "/sessions/{}", session, me + "/jobs/{}", job));
    }

    /** The same person with another order and another cart. */
    public Shopper again() {
        return new Shopper(stoa, shelf, login, own);
    }

    /** The operation on the shopper's things, by nobody yet, as it is when it is meant. */
    public Call request(Operation operation) {
        var call = empty(operation);
        if (operation.exampleBody().isPresent()) {
            call.json(body(operation));
        }
        return operation.wantsVersion() ? call.header("If-Match", "\"1\"") : call;
    }

    /** What the document gives as an example, about the shopper's things. */
    public JsonNode body(Operation operation) {
        return fitted(operation.exampleBody().orElseThrow());
    }

    /** The same without any body, or with one that says nothing. */
    public Call empty(Operation operation) {
        var call = stoa.call(operation.method(), path(operation)).key(UUID.randomUUID().toString());
        operation.bodyTypes().stream().findFirst().ifPresent(type -> call.body(type, "{"));
        return call;
    }

    /** With the credentials of the shopper. */
    public Call own(Call call) {
        return owned(login.apply(call));
    }

    /** With a guest's secrets alone. */
    public Call owned(Call call) {
        if (order.has("token")) {
            call.header("Cart-Token", opened.path("token").asText()).header("Order-Token", order.path("token").asText());
        }
        return call;
    }

    /** With the shopper's and the staff's things for its parameters. */
    public String path(Operation operation) {
        var names = new HashMap<>(shelf.names());
        names.putAll(own);
        names.put(CARTS + "/{}", opened.path("id").asText());
        names.put(CARTS + "/{}/lines/{}", cart.path("lines").path(0).path("id").asText());
        names.put(CARTS + "/{}/coupons/{}", "SUMMER");
        names.put(ORDERS + "/{}", order.path("id").asText());
        var template = new StringBuilder();
        var path = new StringBuilder();
        for (var segment : operation.path().substring(1).split("/")) {
            template.append('/').append(segment.replaceAll("\\{[^}]+}", "{}"));
            path.append('/').append(segment.startsWith("{") ? names.getOrDefault(template.toString(), NOBODY) : segment);
        }
        return path.toString();
    }

    private JsonNode fitted(JsonNode example) {
        var body = (ObjectNode) example.deepCopy();
        if (body.has("expectedTotal")) {
            body.set("expectedTotal", cart.path("totals").path("grand"));
        }
        Map.of("cartId", opened.path("id").asText(), "sku", shelf.sku()).forEach((name, value) -> {
            if (body.has(name)) {
                body.put(name, value);
            }
        });
        return body;
    }

    private JsonNode open() {
        var made = login.apply(stoa.post(CARTS)).json(Map.of("currency", "USD")).send().expect(201).json();
        signed("POST", CARTS + "/" + made.path("id").asText() + "/lines", made)
                .json(Map.of("sku", shelf.sku(), "quantity", 1)).send().expect(201);
        return made;
    }

    private JsonNode ready(JsonNode made) {
        var path = CARTS + "/" + made.path("id").asText();
        signed("PATCH", path, made).json(Map.of("email", "matrix@example.com", "shippingAddress", ADDRESS)).send().expect(200);
        var options = signed("GET", path + "/shipping-options", made).send().expect(200).json().path("items");
        return signed("PATCH", path, made).json(Map.of("shippingOptionId", options.path(0).path("id").asText()))
                .send().expect(200).json();
    }

    private static Map<String, Object> order(JsonNode cart) {
        return Map.of("cartId", cart.path("id").asText(), "expectedTotal", cart.path("totals").path("grand"),
                "payment", Map.of("provider", "sandbox", "method", "card-ok"));
    }

    private Call signed(String method, String path, JsonNode made) {
        var call = login.apply(stoa.call(method, path)).key(UUID.randomUUID().toString());
        return made.has("token") ? call.header("Cart-Token", made.path("token").asText()) : call;
    }
}

package stoa.systemtests.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import stoa.systemtests.contract.Operation;
import stoa.systemtests.harness.Call;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.shop.Guest;
import stoa.systemtests.shop.Purchase;
import stoa.systemtests.shop.Shop;

/**
 * Fills in an operation's path with things that are there, so that a bad body is refused for itself and not because
 * its address leads nowhere; and gives it a caller who may.
 */
public final class Addresses {

    private static final String UNHEARD = "sbx_00000000000000000000000000000000";
    private static final String NOBODY = "01890000-0000-7000-8000-00000000dead";

    private final Stoa stoa;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Guest guest;
    private final Purchase purchase;

    public Addresses(Stoa stoa) {
        this.stoa = stoa;
        var shop = new Shop(stoa);
        var goods = shop.sells("Bad input mug", 10);
        guest = shop.aGuest().puts(1, goods.sku()).inCart();
        purchase = shop.aGuest().puts(1, goods.sku()).inCart().buys("card-ok");
        ids.put(Stoa.CATALOG + "/products/", goods.productId());
        ids.put(Stoa.ORDERS + "/stock-levels/", goods.level().path("id").asText());
        ids.put(Stoa.CARTS + "/", guest.cartId());
        ids.put(Stoa.ORDERS + "/", purchase.id());
    }

    public Call call(Operation operation) {
        return call(operation, operation.method(), "");
    }

    public Call call(Operation operation, String method, String query) {
        var call = stoa.call(method, path(operation.path()) + query).key(UUID.randomUUID().toString());
        if (operation.path().startsWith(Stoa.CARTS)) {
            call.header("Cart-Token", guest.token());
        } else if (operation.path().startsWith(Stoa.ORDERS)) {
            call.header("Order-Token", purchase.token()).header("Cart-Token", guest.token());
        }
        if (operation.isProtected()) {
            call.bearer(stoa.tokens().of(role(operation)));
        }
        return operation.wantsVersion() ? call.header("If-Match", "\"1\"") : call;
    }

    /** Staff may all but what is customers' own. */
    private static String role(Operation operation) {
        return operation.roles().filter(roles -> roles.toString().equals("[\"customer\"]")).isPresent() ? "customer" : "admin";
    }

    /** By nobody; with a body's media type, as a wrong one would be refused first. */
    public Call anonymous(Operation operation) {
        var call = stoa.call(operation.method(), path(operation.path()));
        operation.bodyTypes().stream().findFirst().ifPresent(type -> call.body(type, "{}"));
        return call;
    }

    /** The first parameter is a thing that is there; those below are well formed and unknown. */
    public String path(String template) {
        var filled = template;
        for (var known : ids.entrySet()) {
            if (filled.startsWith(known.getKey() + "{")) {
                filled = filled.replaceFirst("\\{[^}]+}", known.getValue());
                break;
            }
        }
        return filled.replace("{reference}", UNHEARD).replaceAll("\\{[^}]+}", NOBODY);
    }

    /** Whether the filled path leads to a thing that is there; otherwise its absence may be told before anything else. */
    public boolean leadsSomewhere(Operation operation) {
        var filled = path(operation.path());
        return !filled.contains(NOBODY) && !filled.contains(UNHEARD);
    }

    public Guest guest() {
        return guest;
    }
}

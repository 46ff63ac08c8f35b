package stoa.systemtests.harness;

import java.net.URI;
import java.nio.file.Path;
import stoa.systemtests.shop.StaffTokens;

/** A running server as the tests see it: an address, and the folder of its data for keys and the oracle. */
public record Stoa(URI base, Path dataDir, StaffTokens tokens) {

    public static final String CATALOG = "/api/v1/catalog";
    public static final String CARTS = "/api/v1/carts";
    public static final String ORDERS = "/api/v1/orders";
    public static final String ACCOUNTS = "/api/v1/accounts";
    public static final String NOTIFICATIONS = "/api/v1/notifications";

    public Stoa(URI base, Path dataDir) {
        this(base, dataDir, new StaffTokens(dataDir));
    }

    /** The server that all tests share which don't kill theirs. */
    public static Stoa shared() {
        return SharedServer.running();
    }

    public Call get(String path) {
        return new Call(base, "GET", path);
    }

    public Call post(String path) {
        return new Call(base, "POST", path);
    }

    public Call patch(String path) {
        return new Call(base, "PATCH", path);
    }

    public Call put(String path) {
        return new Call(base, "PUT", path);
    }

    public Call delete(String path) {
        return new Call(base, "DELETE", path);
    }

    public Call call(String method, String path) {
        return new Call(base, method, path);
    }

    /** A request of a staff member with this role's token. */
    public Call as(String role, String method, String path) {
        return call(method, path).bearer(tokens.of(role));
    }
}

package stoa.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The floor's order without its server: the same statements, from wherever the connection comes. */
public final class OrderTransaction {

    private OrderTransaction() { }

    /** Orders a cart and commits, durably. The connection must not commit by itself. */
    public static void run(Connection sql, UUID cart, String token, String total) throws SQLException {
        var request = new Orders.Request(cart, new Orders.Money(total, "USD"), new Orders.Payment("sandbox", "card-ok"));
        var answer = Orders.place(sql, token, UUID.randomUUID().toString(), request, total.getBytes(StandardCharsets.UTF_8));
        sql.commit();
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
    }
}

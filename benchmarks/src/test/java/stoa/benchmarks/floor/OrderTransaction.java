package stoa.benchmarks.floor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The floor's order without its server: the same statements, from wherever the connection comes. */
public final class OrderTransaction {

    private OrderTransaction() { }

    /** Orders a cart and commits, durably. The connection must not commit by itself. */
    public static void run(Connection sql, UUID cart, String token, String total) throws SQLException {
        var answer = Orders.place(sql, token, UUID.randomUUID().toString(), body(cart, total));
        sql.commit();
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static JsonNode body(UUID cart, String total) {
        var body = JsonNodeFactory.instance.objectNode().put("cartId", cart.toString());
        body.putObject("expectedTotal").put("amount", total).put("currency", "USD");
        return body;
    }
}

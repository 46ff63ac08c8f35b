package stoa.benchmarks.floor;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An order in one transaction: key, cart, stock, order with its lines, payment, three events. */
final class Orders {

    private Orders() { }

    private record Line(UUID variant, String sku, String name, int quantity, long unit) { }

    private record Order(UUID id, String email, String address, String option, List<Line> lines) {

        long grand() {
            return lines.stream().mapToLong(line -> line.unit * line.quantity).sum() + Carts.SHIPPING_MINOR;
        }
    }

    static Answer place(Connection sql, String token, String key, JsonNode body) throws SQLException {
        if (token == null || key == null || key.length() < 8) {
            throw new Refused(400, "invalid-request");
        }
        var id = UUID.randomUUID();
        var known = claim(sql, token, key, id);
        if (known != null) {
            return new Answer(201, "{\"id\":\"" + known + "\"}");
        }
        var cart = UUID.fromString(body.path("cartId").asText());
        Carts.lock(sql, cart, token);
        var order = read(sql, cart, id);
        if (order.email == null || order.address == null || order.option == null || order.lines.isEmpty()) {
            throw new Refused(422, "cart-incomplete");
        }
        if (new BigDecimal(body.path("expectedTotal").path("amount").asText()).movePointRight(2).longValueExact() != order.grand()) {
            throw new Refused(409, "price-changed");
        }
        reserve(sql, order);
        return new Answer(201, write(sql, cart, order));
    }

    private static String claim(Connection sql, String token, String key, UUID order) throws SQLException {
        try (var insert = sql.prepareStatement("INSERT INTO idempotency_key VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, token);
            insert.setString(2, key);
            insert.setObject(3, order);
            if (insert.executeUpdate() == 1) {
                return null;
            }
        }
        try (var query = sql.prepareStatement("SELECT order_id FROM idempotency_key WHERE principal = ? AND key = ?")) {
            query.setString(1, token);
            query.setString(2, key);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static Order read(Connection sql, UUID cart, UUID id) throws SQLException {
        try (var query = sql.prepareStatement("""
                SELECT c.email, c.address, c.shipping_option, l.variant_id, v.sku, v.name, l.quantity, v.unit_minor
                  FROM cart c JOIN cart_line l ON l.cart_id = c.id JOIN variant v ON v.id = l.variant_id WHERE c.id = ? ORDER BY l.variant_id""")) {
            query.setObject(1, cart);
            var lines = new ArrayList<Line>();
            String email = null;
            String address = null;
            String option = null;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    email = rows.getString(1);
                    address = rows.getString(2);
                    option = rows.getString(3);
                    lines.add(new Line(rows.getObject(4, UUID.class), rows.getString(5), rows.getString(6), rows.getInt(7), rows.getLong(8)));
                }
            }
            return new Order(id, email, address, option, lines);
        }
    }

    /** In the order of the variants' ids, so that orders of the same goods queue instead of closing a circle. */
    private static void reserve(Connection sql, Order order) throws SQLException {
        try (var update = sql.prepareStatement("UPDATE stock SET reserved = reserved + ? WHERE variant_id = ? AND reserved + ? <= on_hand");
                var insert = sql.prepareStatement("INSERT INTO reservation VALUES (?, ?, ?, ?)")) {
            for (var line : order.lines) {
                update.setInt(1, line.quantity);
                update.setObject(2, line.variant);
                update.setInt(3, line.quantity);
                if (update.executeUpdate() == 0) {
                    throw new Refused(409, "out-of-stock");
                }
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, order.id);
                insert.setObject(3, line.variant);
                insert.setInt(4, line.quantity);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String write(Connection sql, UUID cart, Order order) throws SQLException {
        try (var insert = sql.prepareStatement("""
                INSERT INTO customer_order (id, cart_id, status, email, address, shipping_option, grand_minor) VALUES (?, ?, 'PLACED', ?, ?, ?, ?)
                RETURNING number""");
                var lines = sql.prepareStatement("INSERT INTO order_line VALUES (?, ?, ?, ?, ?, ?, ?)");
                var payment = sql.prepareStatement("INSERT INTO payment VALUES (?, ?, 'AUTHORIZED', ?)");
                var events = sql.prepareStatement("INSERT INTO outbox (id, type, body) VALUES (?, ?, ?)");
                var close = sql.prepareStatement("UPDATE cart SET status = 'ORDERED' WHERE id = ?")) {
            insert.setObject(1, order.id);
            insert.setObject(2, cart);
            insert.setString(3, order.email);
            insert.setString(4, order.address);
            insert.setString(5, order.option);
            insert.setLong(6, order.grand());
            long number;
            try (var rows = insert.executeQuery()) {
                rows.next();
                number = rows.getLong(1);
            }
            for (var line : order.lines) {
                lines.setObject(1, UUID.randomUUID());
                lines.setObject(2, order.id);
                lines.setObject(3, line.variant);
                lines.setString(4, line.sku);
                lines.setString(5, line.name);
                lines.setInt(6, line.quantity);
                lines.setLong(7, line.unit);
                lines.addBatch();
            }
            lines.executeBatch();
            payment.setObject(1, UUID.randomUUID());
            payment.setObject(2, order.id);
            payment.setLong(3, order.grand());
            payment.executeUpdate();
            var json = told(order, number, cart);
            for (var type : List.of("order.created", "payment.authorized", "order.placed")) {
                events.setObject(1, UUID.randomUUID());
                events.setString(2, type);
                events.setString(3, json);
                events.addBatch();
            }
            events.executeBatch();
            close.setObject(1, cart);
            close.executeUpdate();
            return json;
        }
    }

    private static String told(Order order, long number, UUID cart) {
        var lines = new StringBuilder();
        order.lines.forEach(line -> lines.append(lines.isEmpty() ? "" : ",").append("{\"variantId\":\"").append(line.variant).append("\",\"sku\":")
                .append(Json.text(line.sku)).append(",\"name\":").append(Json.text(line.name)).append(",\"quantity\":").append(line.quantity)
                .append(",\"unitPrice\":").append(Carts.money(line.unit)).append('}'));
        return "{\"id\":\"" + order.id + "\",\"number\":\"" + number + "\",\"status\":\"PLACED\",\"paymentStatus\":\"AUTHORIZED\",\"cartId\":\"" + cart
                + "\",\"email\":" + Json.text(order.email) + ",\"lines\":[" + lines + "],\"shippingAddress\":" + order.address
                + ",\"totals\":{\"grand\":" + Carts.money(order.grand()) + "}}";
    }
}

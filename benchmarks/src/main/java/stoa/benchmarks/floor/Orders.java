package stoa.benchmarks.floor;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** An order in one transaction: key, cart, stock, order with its lines, payment, three events. */
final class Orders {

    private static final Payment ACCEPTED = new Payment("sandbox", "card-ok");

    private Orders() { }

    private record Line(UUID variant, String sku, String name, int quantity, long unit) { }

    private record Order(UUID id, String email, String address, String option, List<Line> lines) {

        long grand() {
            return lines.stream().mapToLong(line -> line.unit * line.quantity).sum() + Carts.SHIPPING_MINOR;
        }
    }

    record Money(String amount, String currency) {
        private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

        Money {
            Json.require(amount != null && AMOUNT.matcher(amount).matches());
            Json.requireText(currency);
        }

        boolean is(long minor) {
            return currency.equals("USD") && new BigDecimal(amount).compareTo(BigDecimal.valueOf(minor, 2)) == 0;
        }
    }

    record Payment(String provider, String method) {
        Payment {
            Json.requireText(provider, method);
        }
    }

    record Request(UUID cartId, Money expectedTotal, Payment payment) {
        Request {
            Json.require(cartId != null && expectedTotal != null && payment != null);
        }
    }

    /** @param body the request as it was sent: the same key with another one is refused */
    static Answer place(Connection sql, String token, String key, Request request, byte[] body) throws SQLException {
        Json.require(token != null && key != null && key.length() >= 8);
        var id = UUID.randomUUID();
        var known = claim(sql, token, key, id, fingerprint(body));
        return known == null ? place(sql, id, token, request) : told(sql, known);
    }

    private static Answer place(Connection sql, UUID id, String token, Request request) throws SQLException {
        Carts.lock(sql, request.cartId, token);
        var order = read(sql, request.cartId, id);
        if (order.email == null || order.address == null || order.option == null || order.lines.isEmpty()) {
            throw new Refused(422, "cart-incomplete");
        }
        if (!request.expectedTotal.is(order.grand())) {
            throw new Refused(409, "price-changed");
        }
        if (!request.payment.equals(ACCEPTED)) {
            throw new Refused(422, "payment-declined");
        }
        reserve(sql, order);
        return new Answer(201, write(sql, request.cartId, order));
    }

    private static byte[] fingerprint(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The order that the key made before; null if it is new. */
    private static UUID claim(Connection sql, String token, String key, UUID order, byte[] fingerprint) throws SQLException {
        try (var insert = sql.prepareStatement("INSERT INTO idempotency_key VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, token);
            insert.setString(2, key);
            insert.setObject(3, order);
            insert.setBytes(4, fingerprint);
            if (insert.executeUpdate() == 1) {
                return null;
            }
        }
        try (var query = sql.prepareStatement("SELECT order_id, fingerprint FROM idempotency_key WHERE principal = ? AND key = ?")) {
            query.setString(1, token);
            query.setString(2, key);
            try (var rows = query.executeQuery()) {
                rows.next();
                if (!MessageDigest.isEqual(rows.getBytes(2), fingerprint)) {
                    throw new Refused(422, "idempotency-mismatch");
                }
                return rows.getObject(1, UUID.class);
            }
        }
    }

    private static Answer told(Connection sql, UUID id) throws SQLException {
        try (var query = sql.prepareStatement("""
                SELECT o.number, o.cart_id, o.email, o.address, o.shipping_option, l.variant_id, l.sku, l.name, l.quantity, l.unit_minor
                  FROM customer_order o JOIN order_line l ON l.order_id = o.id WHERE o.id = ? ORDER BY l.variant_id""")) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                rows.next();
                long number = rows.getLong(1);
                var cart = rows.getObject(2, UUID.class);
                var order = new Order(id, rows.getString(3), rows.getString(4), rows.getString(5), new ArrayList<>());
                do {
                    order.lines.add(new Line(rows.getObject(6, UUID.class), rows.getString(7), rows.getString(8), rows.getInt(9), rows.getLong(10)));
                } while (rows.next());
                return new Answer(201, told(order, number, cart), true);
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

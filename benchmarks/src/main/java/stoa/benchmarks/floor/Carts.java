package stoa.benchmarks.floor;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Carts: a row, its lines, totals reckoned from the variants' prices; commands on one cart queue on its row. */
final class Carts {

    static final long SHIPPING_MINOR = 595;

    private Carts() { }

    static Answer open(Connection sql, String currency) throws SQLException {
        var id = UUID.randomUUID();
        var token = UUID.randomUUID().toString();
        try (var insert = sql.prepareStatement("INSERT INTO cart (id, token, currency, status) VALUES (?, ?, ?, 'ACTIVE')")) {
            insert.setObject(1, id);
            insert.setString(2, token);
            insert.setString(3, currency);
            insert.executeUpdate();
        }
        return new Answer(201, "{\"id\":\"" + id + "\",\"token\":\"" + token + "\",\"status\":\"ACTIVE\",\"currency\":" + Json.text(currency)
                + ",\"lines\":[],\"totals\":" + totals(0, 0) + "}");
    }

    static Answer add(Connection sql, UUID cart, String token, String sku, int quantity) throws SQLException {
        lock(sql, cart, token);
        if (quantity < 1 || quantity > 999) {
            throw new Refused(400, "invalid-request");
        }
        try (var insert = sql.prepareStatement("""
                INSERT INTO cart_line AS l (id, cart_id, variant_id, quantity) SELECT ?, ?, id, ? FROM variant WHERE sku = ?
                ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = l.quantity + EXCLUDED.quantity""")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, cart);
            insert.setInt(3, quantity);
            insert.setString(4, sku);
            if (insert.executeUpdate() == 0) {
                throw new Refused(422, "variant-not-found");
            }
        }
        return shown(sql, cart, 201);
    }

    static Answer tell(Connection sql, UUID cart, String token, JsonNode details) throws SQLException {
        lock(sql, cart, token);
        try (var update = sql.prepareStatement("""
                UPDATE cart SET email = coalesce(?, email), address = coalesce(?, address), shipping_option = coalesce(?, shipping_option)
                 WHERE id = ?""")) {
            update.setString(1, details.path("email").textValue());
            update.setString(2, details.has("shippingAddress") ? details.path("shippingAddress").toString() : null);
            update.setString(3, details.path("shippingOptionId").textValue());
            update.setObject(4, cart);
            update.executeUpdate();
        }
        return shown(sql, cart, 200);
    }

    static Answer read(Connection sql, UUID cart, String token) throws SQLException {
        try (var query = sql.prepareStatement("SELECT 1 FROM cart WHERE id = ? AND token = ?")) {
            query.setObject(1, cart);
            query.setString(2, token);
            try (var rows = query.executeQuery()) {
                return rows.next() ? shown(sql, cart, 200) : new Answer(404, "{}");
            }
        }
    }

    static Answer shippingOptions(Connection sql, UUID cart, String token) throws SQLException {
        read(sql, cart, token);
        return new Answer(200, "{\"items\":[{\"id\":\"standard\",\"name\":\"Standard\",\"price\":" + money(SHIPPING_MINOR) + "}]}");
    }

    static void lock(Connection sql, UUID cart, String token) throws SQLException {
        try (var query = sql.prepareStatement("SELECT status FROM cart WHERE id = ? AND token = ? FOR UPDATE")) {
            query.setObject(1, cart);
            query.setString(2, token);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new Refused(404, "not-found");
                }
                if (!rows.getString(1).equals("ACTIVE")) {
                    throw new Refused(409, "cart-not-open");
                }
            }
        }
    }

    private static Answer shown(Connection sql, UUID cart, int status) throws SQLException {
        try (var query = sql.prepareStatement("""
                SELECT l.id, l.variant_id, l.quantity, v.sku, v.name, v.product_slug, v.options, v.unit_minor, c.email, c.address, c.shipping_option
                  FROM cart c LEFT JOIN cart_line l ON l.cart_id = c.id LEFT JOIN variant v ON v.id = l.variant_id WHERE c.id = ?
                 ORDER BY l.id""")) {
            query.setObject(1, cart);
            var lines = new StringBuilder();
            long sum = 0;
            String details = "";
            long shipping = 0;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString(1) != null) {
                        long total = rows.getLong(8) * rows.getInt(3);
                        sum += total;
                        lines.append(lines.isEmpty() ? "" : ",").append("{\"id\":\"").append(rows.getString(1)).append("\",\"variantId\":\"")
                                .append(rows.getString(2)).append("\",\"sku\":").append(Json.text(rows.getString(4))).append(",\"productSlug\":")
                                .append(Json.text(rows.getString(6))).append(",\"name\":").append(Json.text(rows.getString(5)))
                                .append(",\"options\":").append(rows.getString(7)).append(",\"quantity\":").append(rows.getInt(3))
                                .append(",\"unitPrice\":").append(money(rows.getLong(8))).append(",\"total\":").append(money(total)).append('}');
                    }
                    shipping = rows.getString(11) == null ? 0 : SHIPPING_MINOR;
                    details = ",\"email\":" + Json.text(rows.getString(9)) + ",\"shippingAddress\":" + rows.getString(10)
                            + ",\"shippingOptionId\":" + Json.text(rows.getString(11));
                }
            }
            return new Answer(status, "{\"id\":\"" + cart + "\",\"status\":\"ACTIVE\",\"currency\":\"USD\",\"lines\":[" + lines + "]" + details
                    + ",\"totals\":" + totals(sum, shipping) + "}");
        }
    }

    private static String totals(long lines, long shipping) {
        return "{\"lines\":" + money(lines) + ",\"shipping\":" + money(shipping) + ",\"grand\":" + money(lines + shipping) + "}";
    }

    static String money(long minor) {
        return "{\"amount\":\"" + BigDecimal.valueOf(minor, 2).toPlainString() + "\",\"currency\":\"USD\"}";
    }
}

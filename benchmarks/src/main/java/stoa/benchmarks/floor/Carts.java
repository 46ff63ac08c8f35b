package stoa.benchmarks.floor;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Carts: a row, its lines, totals reckoned from the variants' prices; commands on one cart queue on its row. */
final class Carts {

    static final long SHIPPING_MINOR = 595;
    private static final String STANDARD = "standard";
    private static final int MOST = 999;

    private Carts() { }

    record Opening(String currency) {
        Opening {
            Json.require("USD".equals(currency));
        }
    }

    record Line(String sku, Integer quantity) {
        Line {
            Json.requireText(sku);
            Json.require(quantity != null && quantity >= 1 && quantity <= MOST);
        }
    }

    record Address(String name, String company, String line1, String line2, String city, String region, String postalCode, String country,
            String phone) {
        Address {
            Json.requireText(name, line1, city, postalCode, country);
        }
    }

    record Details(String email, Address shippingAddress, String shippingOptionId) {
        Details {
            Json.require(email == null || email.indexOf('@') > 0);
            Json.require(shippingOptionId == null || shippingOptionId.equals(STANDARD));
        }
    }

    static Answer open(Connection sql, Opening opening) throws SQLException {
        var id = UUID.randomUUID();
        var token = UUID.randomUUID().toString();
        try (var insert = sql.prepareStatement("INSERT INTO cart (id, token, currency, status) VALUES (?, ?, ?, 'ACTIVE')")) {
            insert.setObject(1, id);
            insert.setString(2, token);
            insert.setString(3, opening.currency());
            insert.executeUpdate();
        }
        return new Answer(201, "{\"id\":\"" + id + "\",\"token\":\"" + token + "\",\"status\":\"ACTIVE\",\"currency\":"
                + Json.text(opening.currency()) + ",\"lines\":[],\"totals\":" + totals(0, 0) + "}");
    }

    static Answer add(Connection sql, UUID cart, String token, Line line) throws SQLException {
        lock(sql, cart, token);
        try (var insert = sql.prepareStatement("""
                INSERT INTO cart_line AS l (id, cart_id, variant_id, quantity) SELECT ?, ?, id, ? FROM variant WHERE sku = ?
                ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = l.quantity + EXCLUDED.quantity""")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, cart);
            insert.setInt(3, line.quantity());
            insert.setString(4, line.sku());
            if (insert.executeUpdate() == 0) {
                throw new Refused(422, "variant-not-found");
            }
        }
        return shown(sql, cart, token, 201);
    }

    static Answer tell(Connection sql, UUID cart, String token, Details details) throws SQLException {
        lock(sql, cart, token);
        try (var update = sql.prepareStatement("""
                UPDATE cart SET email = coalesce(?, email), address = coalesce(?, address), shipping_option = coalesce(?, shipping_option)
                 WHERE id = ?""")) {
            update.setString(1, details.email());
            update.setString(2, details.shippingAddress() == null ? null : Json.write(details.shippingAddress()));
            update.setString(3, details.shippingOptionId());
            update.setObject(4, cart);
            update.executeUpdate();
        }
        return shown(sql, cart, token, 200);
    }

    static Answer read(Connection sql, UUID cart, String token) throws SQLException {
        return shown(sql, cart, token, 200);
    }

    static Answer shippingOptions(Connection sql, UUID cart, String token) throws SQLException {
        try (var query = sql.prepareStatement("SELECT 1 FROM cart WHERE id = ? AND token = ?")) {
            query.setObject(1, cart);
            query.setString(2, token);
            try (var rows = query.executeQuery()) {
                requireRow(rows.next());
            }
        }
        return new Answer(200, "{\"items\":[{\"id\":\"" + STANDARD + "\",\"name\":\"Standard\",\"price\":" + money(SHIPPING_MINOR) + "}]}");
    }

    static void lock(Connection sql, UUID cart, String token) throws SQLException {
        try (var query = sql.prepareStatement("SELECT status FROM cart WHERE id = ? AND token = ? FOR UPDATE")) {
            query.setObject(1, cart);
            query.setString(2, token);
            try (var rows = query.executeQuery()) {
                requireRow(rows.next());
                if (!rows.getString(1).equals("ACTIVE")) {
                    throw new Refused(409, "cart-not-open");
                }
            }
        }
    }

    private static void requireRow(boolean there) {
        if (!there) {
            throw new Refused(404, "not-found");
        }
    }

    private static Answer shown(Connection sql, UUID cart, String token, int status) throws SQLException {
        try (var query = sql.prepareStatement("""
                SELECT l.id, l.variant_id, l.quantity, v.sku, v.name, v.product_slug, v.options, v.unit_minor, c.email, c.address,
                       c.shipping_option, c.status
                  FROM cart c LEFT JOIN cart_line l ON l.cart_id = c.id LEFT JOIN variant v ON v.id = l.variant_id
                 WHERE c.id = ? AND c.token = ? ORDER BY l.id""")) {
            query.setObject(1, cart);
            query.setString(2, token);
            var lines = new StringBuilder();
            long sum = 0;
            String details = null;
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
                    if (details == null) {
                        shipping = rows.getString(11) == null ? 0 : SHIPPING_MINOR;
                        details = ",\"email\":" + Json.text(rows.getString(9)) + ",\"shippingAddress\":" + rows.getString(10)
                                + ",\"shippingOptionId\":" + Json.text(rows.getString(11)) + ",\"status\":" + Json.text(rows.getString(12));
                    }
                }
            }
            requireRow(details != null);
            return new Answer(status, "{\"id\":\"" + cart + "\",\"currency\":\"USD\",\"lines\":[" + lines + "]" + details
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

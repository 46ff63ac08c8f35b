package stoa.cart.carts.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import stoa.kernel.json.Json;

/** A {@link Cart} as {@code cart} holds it, without its lines. */
record CartRow(UUID id, long version, long sequence, CartStatus status, UUID customerId, String currency, String locale,
        CartDetails details, Instant pricedAt, Instant expiresAt, UUID claimId, Instant claimedUntil, UUID orderId,
        long orderSequence, UUID mergedInto, UUID takenBy, Instant createdAt, Instant updatedAt) {

    static CartRow of(ResultSet row) throws SQLException {
        return new CartRow(row.getObject("id", UUID.class), row.getLong("version"), row.getLong("sequence"),
                CartStatus.valueOf(row.getString("status")), row.getObject("customer_id", UUID.class), row.getString("currency"),
                row.getString("locale"), new CartDetails(row.getString("email"), address(row.getString("shipping_address")),
                        address(row.getString("billing_address")), row.getString("shipping_option_id")),
                time(row, "priced_at"), time(row, "expires_at"), row.getObject("claim_id", UUID.class),
                time(row, "claimed_until"), row.getObject("order_id", UUID.class), row.getLong("order_sequence"),
                row.getObject("merged_into", UUID.class), row.getObject("taken_by", UUID.class),
                time(row, "created_at"), time(row, "updated_at"));
    }

    Map<String, Object> columns() {
        var columns = new HashMap<String, Object>();
        columns.put("id", id);
        columns.put("sequence", sequence);
        columns.put("status", status.name());
        columns.put("customerId", customerId);
        columns.put("currency", currency);
        columns.put("locale", locale);
        columns.put("email", details.email());
        columns.put("shippingAddress", json(details.shippingAddress()));
        columns.put("billingAddress", json(details.billingAddress()));
        columns.put("shippingOptionId", details.shippingOptionId());
        columns.put("pricedAt", pricedAt);
        columns.put("expiresAt", expiresAt);
        columns.put("claimId", claimId);
        columns.put("claimedUntil", claimedUntil);
        columns.put("orderId", orderId);
        columns.put("orderSequence", orderSequence);
        columns.put("mergedInto", mergedInto);
        columns.put("takenBy", takenBy);
        columns.put("createdAt", createdAt);
        columns.put("updatedAt", updatedAt);
        return columns;
    }

    private static String json(Address address) {
        return address == null ? null : Json.write(address);
    }

    private static Address address(String json) {
        return json == null ? null : Json.read(json, Address.class);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

package stoa.cart.claims.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What carts' last claimants were told, so that they can be told the same again. */
public class Claims {

    private final Jdbi jdbi;

    public Claims(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void keep(UUID cartId, UUID claimId, String snapshot) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO cart_claim (cart_id, claim_id, snapshot) VALUES (:cart, :claim, CAST(:snapshot AS json))
                ON CONFLICT (cart_id) DO UPDATE SET claim_id = excluded.claim_id, snapshot = excluded.snapshot
                """)
                .bind("cart", cartId).bind("claim", claimId).bind("snapshot", snapshot).execute());
    }

    public Optional<String> snapshot(UUID cartId, UUID claimId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT snapshot FROM cart_claim WHERE cart_id = :cart AND claim_id = :claim
                """)
                .bind("cart", cartId).bind("claim", claimId).mapTo(String.class).findOne());
    }

    /** How many of each variant the claim was told of; none if it is not the cart's last. */
    public Map<UUID, Integer> quantities(UUID cartId, UUID claimId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT l."variantId" AS variant, l.quantity
                  FROM cart_claim, json_to_recordset(snapshot -> 'lines') AS l ("variantId" uuid, quantity int)
                 WHERE cart_id = :cart AND claim_id = :claim
                """)
                .bind("cart", cartId).bind("claim", claimId)
                .reduceRows(new HashMap<UUID, Integer>(), (quantities, row) -> {
                    quantities.put(row.getColumn("variant", UUID.class), row.getColumn("quantity", Integer.class));
                    return quantities;
                }));
    }
}

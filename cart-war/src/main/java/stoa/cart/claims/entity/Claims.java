package stoa.cart.claims.entity;

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
}

package stoa.order.orders.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The cart that an order was made from, and the claim that froze it; both are told back in every order event. */
@Embeddable
public record Claim(@Column(name = "cart_id") UUID cartId, @Column(name = "claim_id") UUID claimId) { }

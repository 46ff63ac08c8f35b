package stoa.order.orders.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Who bought, as known at that moment.
 *
 * @param customerId absent for a guest, who proves ownership by the order's token
 * @param locale     the language in which the buyer shopped (BCP 47)
 */
@Embeddable
public record Buyer(@Column(name = "customer_id") UUID customerId, String email, String locale) {

    public boolean isGuest() {
        return customerId == null;
    }
}

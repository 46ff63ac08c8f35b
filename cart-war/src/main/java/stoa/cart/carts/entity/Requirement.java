package stoa.cart.carts.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that is missing before a cart can be ordered.
 *
 * @param field of the cart; {@code lines/<id>} for one line
 * @param code  {@code required}, {@code unavailable} or {@code price-missing}
 */
public record Requirement(String field, String code) {

    /** @param shippingChosen whether a way to deliver is chosen that is offered for the cart's destination */
    public static List<Requirement> of(Cart cart, boolean shippingChosen) {
        var missing = new ArrayList<Requirement>();
        if (cart.lines().isEmpty()) {
            missing.add(required("lines"));
        }
        cart.lines().stream().filter(line -> line.offered() != Offered.YES).forEach(line -> missing.add(new Requirement(
                "lines/" + line.id(), line.offered() == Offered.NO ? "unavailable" : "price-missing")));
        var details = cart.details();
        if (details.email() == null) {
            missing.add(required("email"));
        }
        if (details.shippingAddress() == null) {
            missing.add(required("shippingAddress"));
        }
        if (!shippingChosen) {
            missing.add(details.shippingOptionId() == null ? required("shippingOption")
                    : new Requirement("shippingOption", "unavailable"));
        }
        return missing;
    }

    private static Requirement required(String field) {
        return new Requirement(field, "required");
    }
}

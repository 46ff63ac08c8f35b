package stoa.cart.carts.entity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import stoa.kernel.validation.EmailAddress;
import stoa.kernel.validation.PlainText;

/** All of a cart, besides its lines, that a shopper may write; each part may be absent. */
public record CartDetails(@EmailAddress String email, @Valid Address shippingAddress, @Valid Address billingAddress,
        @Size(min = 1, max = 64) @PlainText String shippingOptionId) {

    static final CartDetails NONE = new CartDetails(null, null, null, null);

    /** With what is absent here taken from others. */
    CartDetails or(CartDetails others) {
        return new CartDetails(email == null ? others.email : email,
                shippingAddress == null ? others.shippingAddress : shippingAddress,
                billingAddress == null ? others.billingAddress : billingAddress,
                shippingOptionId == null ? others.shippingOptionId : shippingOptionId);
    }
}

package stoa.order.orders.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What an order keeps of its cart word for word: JSON texts that nothing here computes with.
 *
 * @param billingAddress absent when it is the shipping address
 * @param coupons        an array
 * @param trace          an array: how the totals came about
 */
@Embeddable
public record Documents(@Column(name = "shipping_address") String shippingAddress,
        @Column(name = "billing_address") String billingAddress, @Column(name = "shipping_option") String shippingOption,
        String coupons, @Column(name = "calculation_version") String calculationVersion, String trace) { }

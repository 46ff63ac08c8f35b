package stoa.order.orders.entity;

import java.util.UUID;

/**
 * An order, and whom one writes to about it.
 *
 * @param name       absent (null) if it is not known
 * @param customerId absent (null) if it is a guest's
 */
public record Addressee(UUID orderId, String number, String email, String name, String locale, UUID customerId) { }

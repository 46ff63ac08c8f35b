package stoa.order.inventory.control;

import java.util.UUID;

/**
 * What one line of an order or a cart asks of the stock.
 *
 * @param lineId   the line that asks; at most one live reservation stands per owner and line
 * @param pointer  the line's place in the caller's document (RFC 6901), told again in a refusal
 * @param quantity units, at least 1
 * @param tracked  whether the variant's stock is counted at all; an untracked line reserves nothing
 */
public record Demand(UUID lineId, String pointer, UUID variantId, String sku, int quantity, boolean tracked) {
}

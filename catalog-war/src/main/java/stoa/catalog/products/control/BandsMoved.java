package stoa.catalog.products.control;

import java.util.List;
import java.util.UUID;

/**
 * Fired inside the transaction in which the availability of products or of their variants moved to another band.
 *
 * @param productIds without doubles
 */
public record BandsMoved(List<UUID> productIds) { }

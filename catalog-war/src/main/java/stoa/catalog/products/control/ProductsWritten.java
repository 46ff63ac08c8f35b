package stoa.catalog.products.control;

import java.util.List;
import java.util.UUID;

/**
 * Fired inside the transaction that changed products and their documents; deleted ones are among them.
 *
 * @param ids without doubles
 */
public record ProductsWritten(List<UUID> ids) { }

package stoa.catalog.imports.entity;

/**
 * What an import is to do.
 *
 * @param file     a plain name in the folder of imports
 * @param currency of prices that name none
 */
public record ImportOrders(String file, Format format, Mode mode, String currency) {

    /** How the products are written down. */
    public enum Format { CSV, NDJSON }

    /** Whether products are written, or only checked. */
    public enum Mode { UPSERT, VALIDATE }
}

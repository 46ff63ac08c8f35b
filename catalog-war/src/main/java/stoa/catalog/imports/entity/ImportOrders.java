package stoa.catalog.imports.entity;

/**
 * What an import is to do.
 *
 * @param file     a plain name in the folder of imports
 * @param currency of prices that name none
 * @param sha256   of the file, in hexadecimal, for the audit; null if it was stored before that was kept
 */
public record ImportOrders(String file, Format format, Mode mode, String currency, String sha256) {

    /** How the products are written down. */
    public enum Format { CSV, NDJSON }

    /** Whether products are written, or only checked. */
    public enum Mode { UPSERT, VALIDATE }
}

package stoa.cart.offers.control;

/** Catalog did not do its work: it answered with a fault of its own (5xx) or unreadably. The next try may succeed. */
class CatalogFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogFailed(String reason) {
        super(reason);
    }

    CatalogFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}

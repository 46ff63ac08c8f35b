package stoa.cart.offers.control;

/** Catalog answered with a server's fault (5xx): the next try may succeed. */
class CatalogFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogFailed(int status) {
        super("catalog answered " + status);
    }
}

package stoa.cart.offers.control;

/** Catalog refused the call (4xx): it is ours that is wrong, or catalog is not there yet. No repetition will help. */
class CatalogRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogRefused(int status) {
        super("catalog refused the call with " + status);
    }
}

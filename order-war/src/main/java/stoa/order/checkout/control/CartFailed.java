package stoa.order.checkout.control;

/** The cart did not do its work: it failed, or answered what nobody understands. */
class CartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CartFailed(String reason) {
        super(reason);
    }

    CartFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}

package stoa.benchmarks.floor;

/** The request can't be done; what it began is rolled back. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status, String code) {
        super(code);
        this.status = status;
    }

    int status() {
        return status;
    }
}

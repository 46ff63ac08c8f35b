package stoa.kernel.problems;

/** What a problem means to its caller; each kind has one HTTP status (RFC 9110, section 15). */
public enum Kind {
    MALFORMED(400), UNAUTHENTICATED(401), FORBIDDEN(403), NOT_FOUND(404), METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406), CONFLICT(409), STALE(412), TOO_LARGE(413), UNSUPPORTED(415), INVALID(422),
    PRECONDITION_REQUIRED(428), TOO_MANY(429), BROKEN(500), UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}

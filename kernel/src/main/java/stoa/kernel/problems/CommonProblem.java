package stoa.kernel.problems;

/** The problems that every context knows. */
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST(Kind.MALFORMED, "invalid-request", "The request is not valid"),
    MALFORMED_JSON(Kind.MALFORMED, "malformed-json", "The body is not well-formed JSON"),
    IDEMPOTENCY_KEY_MISSING(Kind.MALFORMED, "idempotency-key-missing", "The Idempotency-Key header is required"),
    UNAUTHENTICATED(Kind.UNAUTHENTICATED, "unauthenticated", "Valid credentials are required"),
    FORBIDDEN(Kind.FORBIDDEN, "forbidden", "The caller may not do this"),
    NOT_FOUND(Kind.NOT_FOUND, "not-found", "There is no such thing here"),
    METHOD_NOT_ALLOWED(Kind.METHOD_NOT_ALLOWED, "method-not-allowed", "The resource does not know this method"),
    NOT_ACCEPTABLE(Kind.NOT_ACCEPTABLE, "not-acceptable", "No representation is acceptable to the caller"),
    CONFLICT(Kind.CONFLICT, "conflict", "The request conflicts with what is there"),
    INVALID_TRANSITION(Kind.CONFLICT, "invalid-transition", "The current state does not allow this"),
    IDEMPOTENCY_IN_FLIGHT(Kind.CONFLICT, "idempotency-in-flight", "A request with this key is being worked on"),
    PRECONDITION_FAILED(Kind.STALE, "precondition-failed", "The resource has changed since it was read"),
    TOO_LARGE(Kind.TOO_LARGE, "too-large", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(Kind.UNSUPPORTED, "unsupported-media-type", "The body's media type is not supported"),
    IDEMPOTENCY_MISMATCH(Kind.INVALID, "idempotency-mismatch", "The key was used for another request"),
    PRECONDITION_REQUIRED(Kind.PRECONDITION_REQUIRED, "precondition-required", "The If-Match header is required"),
    TOO_MANY_REQUESTS(Kind.TOO_MANY, "too-many-requests", "There were too many calls; wait a while"),
    INTERNAL_ERROR(Kind.BROKEN, "internal-error", "Something went wrong on our side"),
    BUSY(Kind.UNAVAILABLE, "busy", "Too much is going on at once; try again"),
    CROSS_SITE(Kind.FORBIDDEN, "cross-site", "A cookie does not stand for what another site's page sends");

    private final Kind kind;
    private final String code;
    private final String title;

    CommonProblem(Kind kind, String code, String title) {
        this.kind = kind;
        this.code = code;
        this.title = title;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}

package stoa.kernel.web;

/** Patterns for path templates. */
public final class Paths {

    /** A UUID in lower case; what does not fit is another path, hence 404. */
    public static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private Paths() { }
}

package stoa.kernel.problems;

/** A kind of failure that callers can tell apart; implemented by one enum per component. */
public interface ProblemType {

    Kind kind();

    /** Stable and in kebab case, as {@code out-of-stock}; {@code docs/problems/<code>.md} describes it. */
    String code();

    /** One short sentence that never changes from occurrence to occurrence (RFC 9457, section 3.1.3). */
    String title();
}

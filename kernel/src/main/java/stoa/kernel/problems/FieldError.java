package stoa.kernel.problems;

/**
 * One thing that is wrong in an input.
 *
 * @param pointer where: a JSON Pointer (RFC 6901) into the body, or the name of a query parameter or header
 * @param code    stable and in kebab case, as {@code required}
 * @param message for people
 */
public record FieldError(String pointer, String code, String message) { }

package stoa.cart.pricing.entity;

/**
 * One step of a calculation, for people who ask why.
 *
 * @param step   of the calculation's order, as {@code tax}
 * @param rule   what was applied
 * @param reason why it was rejected; absent if it was not
 */
public record TraceStep(String step, String rule, String input, String output, String reason) {

    static TraceStep applied(String step, String rule, Object input, Object output) {
        return new TraceStep(step, rule, input.toString(), output.toString(), null);
    }

    static TraceStep rejected(String step, String rule, Object input, String reason) {
        return new TraceStep(step, rule, input.toString(), null, reason);
    }
}

package stoa.cart.pricing.entity;

import java.math.RoundingMode;

/** Where and how the store rounds tax. */
public record Rounding(Level level, RoundingMode mode) {

    /** The amount that is rounded: a line's tax, one unit's, or that of all with one jurisdiction, rate and reason. */
    public enum Level { LINE, UNIT, TAX_GROUP }
}

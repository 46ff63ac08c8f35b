package stoa.cart.carts.entity;

import java.util.Arrays;
import java.util.Locale;

/** How many of a variant a customer's cart holds after it was merged with a guest's that held it too. */
public enum MergePolicy {
    /** The larger quantity: who had filled the same cart twice buys it once. */
    MAX {
        @Override
        long of(int ours, int theirs) {
            return Math.max(ours, theirs);
        }
    },
    /** Both quantities together. */
    SUM {
        @Override
        long of(int ours, int theirs) {
            return (long) ours + theirs;
        }
    };

    private static final String KEY = "stoa.cart.carts.merge-policy";

    abstract long of(int ours, int theirs);

    /** @throws IllegalStateException naming the setting if it says anything else */
    public static MergePolicy parse(String setting) {
        return Arrays.stream(values()).filter(known -> known.name().toLowerCase(Locale.ROOT).equals(setting)).findFirst()
                .orElseThrow(() -> new IllegalStateException(KEY + " must be max or sum, not " + setting));
    }
}

package stoa.order.checkout.control;

import java.util.Arrays;
import java.util.Locale;

/** When the money of a placed order is taken. */
enum CapturePolicy {
    PLACING, SHIPPING;

    private static final String KEY = "stoa.store.capture";

    /** @throws IllegalStateException naming the setting if it says anything else */
    static CapturePolicy of(String setting) {
        return Arrays.stream(values()).filter(known -> known.name().toLowerCase(Locale.ROOT).equals(setting)).findFirst()
                .orElseThrow(() -> new IllegalStateException(KEY + " must be placing or shipping, not " + setting));
    }
}

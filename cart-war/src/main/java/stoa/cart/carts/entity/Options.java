package stoa.cart.carts.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A variant's options by name, in the product's order. */
public record Options(Map<String, String> values) {

    /** Keeps the order of the values. */
    public Options {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}

package stoa.catalog.prices.entity;

import java.util.UUID;

/** A set of prices in one currency. There is one BASE list a currency, which shoppers see. */
public record PriceList(UUID id, String code, String name, Kind kind, String currency, int priority, long version) {

    /** Which prices win: CONTRACT over SALE over BASE. */
    public enum Kind { BASE, SALE, CONTRACT }
}

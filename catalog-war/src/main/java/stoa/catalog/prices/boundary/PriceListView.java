package stoa.catalog.prices.boundary;

import java.util.UUID;
import stoa.catalog.prices.entity.PriceList;

/** A price list as staff read it. */
public record PriceListView(UUID id, String code, String name, PriceList.Kind kind, String currency, int priority) {

    static PriceListView of(PriceList list) {
        return new PriceListView(list.id(), list.code(), list.name(), list.kind(), list.currency(), list.priority());
    }
}

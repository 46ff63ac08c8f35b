package stoa.order.orders.entity;

import java.util.UUID;
import stoa.kernel.events.Fact;
import stoa.kernel.ids.Ids;

/**
 * Somebody asks for the link to an order. The context tells it itself and looks only afterwards, so that asking does
 * the same work, and takes the same time, whether there is such an order or not.
 */
public record LookupRequested(UUID aggregateId, Data data) implements Fact {

    /** What is asked for: both have to fit. */
    public record Data(String number, String email) { }

    public static LookupRequested of(String number, String email) {
        return new LookupRequested(Ids.next(), new Data(number, email));
    }

    @Override
    public String type() {
        return "lookup.requested";
    }

    @Override
    public String aggregate() {
        return "lookup";
    }

    @Override
    public long sequence() {
        return 1;
    }

    @Override
    public boolean internal() {
        return true;
    }

    @Override
    public boolean sealed() {
        return true;
    }
}

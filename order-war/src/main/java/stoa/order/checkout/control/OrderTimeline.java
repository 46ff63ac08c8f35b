package stoa.order.checkout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import stoa.kernel.money.Money;
import stoa.order.orders.entity.Order;
import stoa.order.payments.entity.Payment;
import stoa.order.payments.entity.Payments;

/** What happened to an order: read off the order and its payment's ledger, so that it can never differ from them. */
@ApplicationScoped
public class OrderTimeline {

    @Inject Payments payments;

    /** One thing that happened. */
    public record Entry(Instant at, String type, Money amount, String reason) { }

    /** Oldest first. */
    @Transactional
    public List<Entry> of(Order order) {
        return entries(order, payments.ofOrder(order.id()).orElseThrow());
    }

    static List<Entry> entries(Order order, Payment payment) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(order.createdAt(), "order.created", order.grandTotal(), null));
        payment.transactions().forEach(done -> done.decidedAt().ifPresent(at -> Chronicle.typeOf(done)
                .or(() -> Chronicle.quietTypeOf(done))
                .ifPresent(type -> entries.add(new Entry(at, type, done.amount(), done.code().orElse(null))))));
        order.placedAt().ifPresent(at -> entries.add(new Entry(at, "order.placed", null, null)));
        order.closedAt().ifPresent(at -> entries.add(new Entry(at,
                "order." + order.status().name().toLowerCase(Locale.ROOT), null, order.closeReason().orElse(null))));
        entries.sort(Comparator.comparing(Entry::at));
        return List.copyOf(entries);
    }
}

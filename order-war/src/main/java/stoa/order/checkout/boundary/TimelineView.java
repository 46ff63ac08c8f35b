package stoa.order.checkout.boundary;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.kernel.money.Money;
import stoa.order.checkout.control.OrderTimeline;

/** What happened to an order, oldest first. */
@Schema(name = "OrderTimeline")
public record TimelineView(List<EntryView> items) {

    /**
     * One thing that happened.
     *
     * @param type   as an event's
     * @param reason why, if it was a failure or an end
     */
    @Schema(name = "OrderTimelineEntry")
    public record EntryView(Instant at, String type, Money amount, String reason) { }

    static TimelineView of(List<OrderTimeline.Entry> entries) {
        return new TimelineView(entries.stream()
                .map(entry -> new EntryView(entry.at(), entry.type(), entry.amount(), entry.reason())).toList());
    }
}

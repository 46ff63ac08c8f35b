package stoa.order.orders.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.kernel.money.Money;
import stoa.order.orders.entity.FulfilmentStatus;
import stoa.order.orders.entity.OrderStatus;
import stoa.order.orders.entity.OrderSummary;
import stoa.order.orders.entity.PaymentStatus;
import stoa.order.orders.entity.ReturnStatus;

/** An order in a list: without its lines and addresses. */
@Schema(name = "OrderSummary")
public record OrderSummaryView(UUID id, String number, OrderStatus status, PaymentStatus paymentStatus,
        FulfilmentStatus fulfilmentStatus, ReturnStatus returnStatus, String email, UUID customerId, int lineCount,
        Sums totals, Instant createdAt, Instant placedAt) {

    /** The sum that the buyer pays. */
    @Schema(name = "OrderSummaryTotals")
    public record Sums(Money grand) { }

    static OrderSummaryView of(OrderSummary order) {
        return new OrderSummaryView(order.id(), order.number(), order.status(), order.paymentStatus(),
                order.fulfilmentStatus(), order.returnStatus(), order.email(), order.customerId(), order.lineCount(),
                new Sums(order.total()), order.createdAt(), order.placedAt());
    }
}

package stoa.order.checkout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import stoa.kernel.events.Fact;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;
import stoa.kernel.time.Times;
import stoa.order.inventory.control.Inventory;
import stoa.order.orders.entity.Order;
import stoa.order.orders.entity.OrderFact;
import stoa.order.orders.entity.Orders;
import stoa.order.payments.control.ProviderCall;
import stoa.order.payments.entity.Payment;
import stoa.order.payments.entity.Payments;

/** The first transaction of an order: afterwards it exists, its stock is promised, and its payment can be asked for. */
@ApplicationScoped
class Prepare {

    private static final Duration REST_OF_CLAIM = Duration.ofSeconds(10);
    private static final Duration TIME_FOR_THE_REQUEST = Duration.ofSeconds(10);

    @Inject Orders orders;
    @Inject Payments payments;
    @Inject Inventory inventory;
    @Inject IdempotencyKeys keys;
    @Inject Event<Fact> facts;
    @Inject Clock clock;
    @Inject @Setting("stoa.store.payment-due-minutes") long paymentDueMinutes;

    /** @param call the authorization to ask for next */
    record Prepared(Order order, ProviderCall call) { }

    /**
     * @throws Problem OUT_OF_STOCK, or BUSY if the claim runs out too soon; then nothing is written
     */
    @Transactional
    Prepared order(CartSnapshot cart, PaymentChoice choice) {
        var now = Times.now(clock);
        requireTimeLeft(cart, now);
        var order = Order.from(Drafts.of(cart), orders.nextNumber(), now, Duration.ofMinutes(paymentDueMinutes));
        order.attemptAt(now.plus(TIME_FOR_THE_REQUEST));
        var payment = Payment.of(order.id(), choice.provider(), choice.method(), order.grandTotal(), now);
        facts.fire(OrderFact.of("order.created", order));
        orders.add(order);
        payments.add(payment);
        inventory.commit(order.id(), cart.id(), Drafts.demands(order.lines()));
        keys.made(order.id()); // last: what fails before has no effect, and leaves the key free
        return new Prepared(order, ProviderCall.of(ProviderCall.Kind.AUTHORIZE, payment, payment.open().orElseThrow()));
    }

    private static void requireTimeLeft(CartSnapshot cart, Instant now) {
        if (now.plus(REST_OF_CLAIM).isAfter(cart.claimedUntil())) {
            throw new Problem(CommonProblem.BUSY).retryAfter(Duration.ofSeconds(1))
                    .detail("The cart's claim is about to run out");
        }
    }
}

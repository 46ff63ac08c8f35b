package stoa.order.checkout.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import stoa.kernel.events.Fact;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.money.Money;
import stoa.kernel.security.GuestTokens;
import stoa.kernel.web.Caller;
import stoa.order.orders.control.MailsOf;
import stoa.order.orders.entity.Order;
import stoa.order.payments.control.Providers;
import stoa.order.payments.entity.Payment;

/** Checkout as a whole, with fakes at its borders and a clock that the test moves. */
class Shop extends Clock {

    static final String TOKEN = "the cart's";

    Instant now = Instant.parse("2026-11-21T12:00:00Z");
    final FakeOrders orders = new FakeOrders();
    final FakePayments payments = new FakePayments();
    final FakeInventory inventory = new FakeInventory();
    final FakeProvider provider = new FakeProvider();
    final FakeFacts facts = new FakeFacts();
    final FakeFacts mails = new FakeFacts();
    final FakeCarts carts = new FakeCarts(this);
    final Finalize finalizing = new Finalize();
    final Settlement settlement = new Settlement();
    final PlaceOrder placeOrder = new PlaceOrder();
    final RecoverOrders recovery = new RecoverOrders();
    final Cancellation cancellation = new Cancellation();

    Shop() {
        var keys = new IdempotencyKeys();
        var chronicle = new Chronicle();
        chronicle.facts = facts;
        chronicle.mails = new MailsOf(mails);
        chronicle.caller = new Caller();
        finalizing.orders = orders;
        finalizing.payments = payments;
        finalizing.inventory = inventory;
        finalizing.chronicle = chronicle;
        finalizing.clock = this;
        finalizing.capture = CapturePolicy.SHIPPING;
        finalizing.patienceSeconds = 60;
        settlement.pay = provider;
        settlement.finalizing = finalizing;
        settlement.payments = payments;
        recovery.orders = orders;
        recovery.settlement = settlement;
        recovery.clock = this;
        cancellation.settlement = settlement;
        cancellation.cancelOrder = cancelOrder(keys, chronicle);
        placeOrder.providers = new AnyMethod();
        placeOrder.carts = carts;
        placeOrder.live = live(keys);
        placeOrder.prepare = prepare(keys);
        placeOrder.settlement = settlement;
        placeOrder.keys = keys;
        placeOrder.metrics = new NoMetrics();
    }

    private CancelOrder cancelOrder(IdempotencyKeys keys, Chronicle chronicle) {
        var cancelOrder = new CancelOrder();
        cancelOrder.orders = orders;
        cancelOrder.payments = payments;
        cancelOrder.inventory = inventory;
        cancelOrder.chronicle = chronicle;
        cancelOrder.keys = keys;
        cancelOrder.clock = this;
        return cancelOrder;
    }

    private LiveOrders live(IdempotencyKeys keys) {
        var live = new LiveOrders();
        live.orders = orders;
        live.payments = payments;
        live.keys = keys;
        live.tokens = new OneToken();
        return live;
    }

    private Prepare prepare(IdempotencyKeys keys) {
        var prepare = new Prepare();
        prepare.orders = orders;
        prepare.payments = payments;
        prepare.inventory = inventory;
        prepare.keys = keys;
        prepare.facts = facts;
        prepare.clock = this;
        prepare.paymentDueMinutes = 30;
        return prepare;
    }

    Placed place(UUID cartId) {
        return placeOrder.from(cartId, Money.of("25.00", "USD"), new PaymentChoice("sandbox", "card"), new Guest(TOKEN));
    }

    List<Fact> everythingTold() {
        return Stream.concat(facts.told.stream(), mails.told.stream()).toList();
    }

    Order order() {
        return orders.all.values().iterator().next();
    }

    Payment payment() {
        return payments.byOrder.get(order().id());
    }

    /** Lets time pass, second by second, with recovery looking each time. */
    void pass(Duration duration) {
        for (var end = now.plus(duration); now.isBefore(end); now = now.plusSeconds(1)) {
            recovery.run();
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Somebody with a cart's token. */
    static class Guest extends Caller {

        private final String token;

        Guest(String token) {
            this.token = token;
        }

        @Override
        public Optional<String> cartToken() {
            return Optional.ofNullable(token);
        }

        @Override
        public boolean hasCredential() {
            return token != null;
        }
    }

    private static class OneToken extends GuestTokens {

        @Override
        public boolean isCart(UUID id, String token) {
            return token.equals(TOKEN);
        }
    }

    private static class AnyMethod extends Providers {

        @Override
        public void requireOffered(String provider, String method) { }
    }

    private static class NoMetrics extends CheckoutMetrics {

        @Override
        void refused(String reason) { }
    }
}

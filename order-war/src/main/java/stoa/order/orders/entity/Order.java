package stoa.order.orders.entity;

import static jakarta.persistence.CascadeType.PERSIST;
import static stoa.order.orders.entity.OrderStatus.CANCELLED;
import static stoa.order.orders.entity.OrderStatus.EXPIRED;
import static stoa.order.orders.entity.OrderStatus.PENDING_PAYMENT;
import static stoa.order.orders.entity.OrderStatus.PLACED;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stoa.kernel.money.Money;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/**
 * A customer's binding purchase. Born complete in {@link #from}; afterwards only its statuses and the time of the next
 * step move.
 * <p>Invariants: at least one line; one currency; the totals are sound and are the cart's as told at the claim; a dead
 * order (cancelled or expired) never comes back.
 */
@Entity(name = "CustomerOrder") // ORDER is a reserved word in the query language
@Table(name = "customer_order")
public class Order {

    /** Why an order was called off, where nobody said it. */
    public static final String NO_REASON = "requested";

    @Id
    private UUID id;
    @Version
    private long version;
    private long sequence;
    private String number;
    @Embedded
    private Claim claim;
    @Embedded
    private Buyer buyer;
    private String currency;
    @Embedded
    private Totals totals;
    @Embedded
    private Documents documents;
    @Enumerated(EnumType.STRING)
    private OrderStatus status = PENDING_PAYMENT;
    @Enumerated(EnumType.STRING)
    @Column(name = "payment_status")
    private PaymentStatus paymentStatus = PaymentStatus.PENDING;
    @Enumerated(EnumType.STRING)
    @Column(name = "fulfilment_status")
    private FulfilmentStatus fulfilmentStatus = FulfilmentStatus.UNFULFILLED;
    @Enumerated(EnumType.STRING)
    @Column(name = "return_status")
    private ReturnStatus returnStatus = ReturnStatus.NONE;
    @Column(name = "payment_due_at")
    private Instant paymentDueAt;
    @Column(name = "placed_at")
    private Instant placedAt;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(name = "close_reason")
    private String closeReason;
    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;
    private int attempts;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @OneToMany(mappedBy = "order", cascade = PERSIST)
    @OrderBy("position")
    private List<OrderLine> lines = new ArrayList<>();
    @OneToMany(mappedBy = "order", cascade = PERSIST)
    @OrderBy("position")
    private List<TaxLine> taxLines = new ArrayList<>();
    @OneToMany(mappedBy = "order", cascade = PERSIST)
    @OrderBy("position")
    private List<DiscountAllocation> discounts = new ArrayList<>();

    protected Order() { }

    /** @throws IllegalArgumentException if the draft breaks an invariant, which no sound cart can make it do */
    public static Order from(OrderDraft draft, String number, Instant now, Duration toPay) {
        draft.verify();
        var order = new Order();
        order.id = draft.id();
        order.number = number;
        order.claim = draft.claim();
        order.buyer = draft.buyer();
        order.currency = draft.currency().getCurrencyCode();
        order.totals = draft.totals();
        order.documents = draft.documents();
        order.paymentDueAt = now.plus(toPay);
        order.createdAt = now;
        order.updatedAt = now;
        order.lines.addAll(draft.lines());
        order.taxLines.addAll(draft.taxLines());
        order.discounts.addAll(draft.discounts());
        order.adopt();
        return order;
    }

    private void adopt() {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).joins(this, i);
        }
        for (int i = 0; i < taxLines.size(); i++) {
            taxLines.get(i).joins(this, i);
        }
        for (int i = 0; i < discounts.size(); i++) {
            discounts.get(i).joins(this, i);
        }
    }

    /** Fetches the parts, as long as there is a database to fetch from; what cannot be there is not asked for. */
    void load() {
        lines();
        taxLines();
        discounts();
    }

    /** @throws Problem INVALID_TRANSITION unless the order awaits its payment */
    public void place(Instant now) {
        moveTo(PLACED, now);
        placedAt = now;
    }

    /** @throws Problem INVALID_TRANSITION once the order is on its way, or dead */
    public void cancel(String reason, Instant now) {
        close(CANCELLED, reason, now);
    }

    /** @throws Problem INVALID_TRANSITION unless the order awaits its payment */
    public void expire(Instant now) {
        close(EXPIRED, "payment-due", now);
    }

    private void close(OrderStatus end, String reason, Instant now) {
        moveTo(end, now);
        closedAt = now;
        closeReason = reason;
    }

    private void moveTo(OrderStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw new Problem(CommonProblem.INVALID_TRANSITION)
                    .detail("An order that is " + status + " cannot become " + next)
                    .with("currentStatus", status);
        }
        status = next;
        updatedAt = now;
    }

    /** Takes over what the payment's ledger says now. */
    public void paidAs(PaymentStatus derived, Instant now) {
        if (paymentStatus != derived) {
            paymentStatus = derived;
            updatedAt = now;
        }
    }

    /** Has recovery look at the order then; absent when nothing is left to do. */
    public void attemptAt(Instant next) {
        nextAttemptAt = next;
        attempts = next == null ? 0 : attempts;
    }

    /** The number of the order's next event: gapless, as it is stored with what the event tells. */
    public long nextSequence() {
        return ++sequence;
    }

    public boolean awaitsPayment() {
        return status == PENDING_PAYMENT;
    }

    public boolean isDue(Instant now) {
        return !now.isBefore(paymentDueAt);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String number() {
        return number;
    }

    public Claim claim() {
        return claim;
    }

    public Buyer buyer() {
        return buyer;
    }

    public Totals totals() {
        return totals;
    }

    public Money grandTotal() {
        return money(totals.grand());
    }

    /** An amount of minor units in the order's currency. */
    public Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }

    public Documents documents() {
        return documents;
    }

    public OrderStatus status() {
        return status;
    }

    public PaymentStatus paymentStatus() {
        return paymentStatus;
    }

    public FulfilmentStatus fulfilmentStatus() {
        return fulfilmentStatus;
    }

    public ReturnStatus returnStatus() {
        return returnStatus;
    }

    public Instant paymentDueAt() {
        return paymentDueAt;
    }

    public Optional<Instant> placedAt() {
        return Optional.ofNullable(placedAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<String> closeReason() {
        return Optional.ofNullable(closeReason);
    }

    public Optional<Instant> nextAttemptAt() {
        return Optional.ofNullable(nextAttemptAt);
    }

    /** How often recovery took the order up since it last had nothing to do. */
    public int attempts() {
        return attempts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public List<TaxLine> taxLines() {
        return List.copyOf(taxLines);
    }

    public List<DiscountAllocation> discounts() {
        return totals.discounts() == 0 ? List.of() : List.copyOf(discounts);
    }
}

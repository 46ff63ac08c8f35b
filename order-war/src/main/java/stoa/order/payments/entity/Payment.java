package stoa.order.payments.entity;

import static jakarta.persistence.CascadeType.PERSIST;
import static stoa.order.payments.entity.TransactionState.FAILED;
import static stoa.order.payments.entity.TransactionState.PENDING;
import static stoa.order.payments.entity.TransactionState.SUCCEEDED;
import static stoa.order.payments.entity.TransactionType.AUTHORIZE;
import static stoa.order.payments.entity.TransactionType.CAPTURE;
import static stoa.order.payments.entity.TransactionType.REFUND;
import static stoa.order.payments.entity.TransactionType.VOID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stoa.kernel.ids.Ids;
import stoa.kernel.money.Money;

/**
 * How one order is paid: a ledger of transactions with a provider, and the sums of it.
 * <p>Invariants: {@code captured ≤ authorized}; {@code refunded + pending refunds ≤ captured}; at most one void that
 * has not failed. The state is derived, never set.
 */
@Entity
@Table(name = "payment")
public class Payment {

    private static final Set<String> REFUSALS = Set.of(Decision.DECLINED, Decision.UNAVAILABLE);

    @Id
    private UUID id;
    @Version
    private long version;
    private long sequence;
    @Column(name = "order_id")
    private UUID orderId;
    private String provider;
    private String method;
    private String currency;
    @Column(name = "amount_minor")
    private long amountMinor;
    @Column(name = "authorized_minor")
    private long authorized;
    @Column(name = "captured_minor")
    private long captured;
    @Column(name = "refunded_minor")
    private long refunded;
    @Column(name = "pending_refund_minor")
    private long pendingRefunds;
    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private PaymentState state = PaymentState.PENDING;
    @Column(name = "action_url")
    private String actionUrl;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @OneToMany(mappedBy = "payment", cascade = PERSIST)
    @OrderBy("position")
    private List<PaymentTransaction> transactions = new ArrayList<>();

    protected Payment() { }

    /** Begins with one authorization that the provider has not been asked for yet. */
    public static Payment of(UUID orderId, String provider, String method, Money amount, Instant now) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("nobody is paid for buying");
        }
        var payment = new Payment();
        payment.id = Ids.next();
        payment.orderId = orderId;
        payment.provider = provider;
        payment.method = method;
        payment.currency = amount.currency().getCurrencyCode();
        payment.amountMinor = amount.minor();
        payment.createdAt = now;
        payment.updatedAt = now;
        payment.initiate(AUTHORIZE, amount.minor(), now);
        return payment;
    }

    /**
     * Takes over what the provider said.
     *
     * @return the transaction that moved: a new one if an authorization that had failed turns out to be charged;
     *         empty if this was known already
     */
    public Optional<PaymentTransaction> decide(UUID transactionId, Decision decision, Instant now) {
        var moved = chargedLate(transactionId, decision, now).orElseGet(() -> transaction(transactionId));
        if (!moved.moveTo(decision, now)) {
            return Optional.empty();
        }
        book(moved, decision, now);
        state = derive();
        updatedAt = now;
        return Optional.of(moved);
    }

    private Optional<PaymentTransaction> chargedLate(UUID transactionId, Decision decision, Instant now) {
        var late = transaction(transactionId).is(AUTHORIZE, FAILED) && decision.state() == SUCCEEDED
                && transactions.stream().noneMatch(known -> known.is(AUTHORIZE, SUCCEEDED)
                        || known.is(VOID, SUCCEEDED));
        return late ? Optional.of(initiate(AUTHORIZE, amountMinor, now)) : Optional.empty();
    }

    private void book(PaymentTransaction moved, Decision decision, Instant now) {
        var amount = moved.amount().minor();
        var succeeded = moved.state() == SUCCEEDED;
        switch (moved.type()) {
            case AUTHORIZE -> {
                actionUrl = moved.state() == PENDING ? decision.actionUrl() : null;
                authorized += succeeded ? amount : 0;
            }
            case CAPTURE -> captured += succeeded ? amount : 0;
            case REFUND -> {
                pendingRefunds -= moved.state().isDecided() ? amount : 0;
                refunded += succeeded ? amount : 0;
            }
            case VOID -> {
                if (succeeded) {
                    forgoAuthorization(now);
                }
            }
            case CHARGEBACK -> { }
        }
    }

    private void forgoAuthorization(Instant now) {
        actionUrl = null;
        transactions.stream().filter(pending -> pending.is(AUTHORIZE, PENDING))
                .forEach(pending -> pending.moveTo(new Decision(FAILED, null, Decision.VOIDED, null), now));
    }

    /**
     * Begins what is still missing until none of the buyer's money is with us: a refund of what was captured, or else
     * a void. Does nothing while an authorization or a capture is undecided, and nothing twice.
     */
    public void reverse(Instant now) {
        if (transactions.stream().anyMatch(known -> known.state().isOpen()
                && (known.type() == AUTHORIZE || known.type() == CAPTURE))) {
            return;
        }
        var owed = captured - refunded - pendingRefunds;
        if (owed > 0) {
            pendingRefunds += owed;
            initiate(REFUND, owed, now);
        } else if (captured == 0 && (has(AUTHORIZE, SUCCEEDED) || has(AUTHORIZE, PENDING)) && !isVoiding()) {
            initiate(VOID, amountMinor, now);
        }
    }

    /** Begins the capture of all that is authorized, once: what the provider refused, it is not asked for again. */
    public void capture(Instant now) {
        if (has(AUTHORIZE, SUCCEEDED) && !isVoiding() && transactions.stream().noneMatch(known -> known.type() == CAPTURE)) {
            initiate(CAPTURE, authorized, now);
        }
    }

    private PaymentTransaction initiate(TransactionType type, long minor, Instant now) {
        var transaction = new PaymentTransaction(Ids.next(), this, transactions.size(), type,
                Money.ofMinor(minor, currency), now);
        transactions.add(transaction);
        return transaction;
    }

    private PaymentState derive() {
        if (has(TransactionType.CHARGEBACK, SUCCEEDED)) {
            return PaymentState.DISPUTED;
        }
        if (refunded > 0) {
            return refunded == captured ? PaymentState.REFUNDED : PaymentState.PARTIALLY_REFUNDED;
        }
        if (has(VOID, SUCCEEDED)) {
            return PaymentState.VOIDED;
        }
        if (has(CAPTURE, SUCCEEDED)) {
            return captured == authorized ? PaymentState.CAPTURED : PaymentState.PARTIALLY_CAPTURED;
        }
        if (has(AUTHORIZE, SUCCEEDED)) {
            return PaymentState.AUTHORIZED;
        }
        if (has(AUTHORIZE, PENDING)) {
            return actionUrl == null ? PaymentState.PENDING : PaymentState.REQUIRES_ACTION;
        }
        return transactions.stream().noneMatch(known -> known.isLive(AUTHORIZE)) ? PaymentState.FAILED
                : PaymentState.PENDING;
    }

    private boolean has(TransactionType type, TransactionState wanted) {
        return transactions.stream().anyMatch(known -> known.is(type, wanted));
    }

    /** @throws java.util.NoSuchElementException unless it is one of this payment's */
    public PaymentTransaction transaction(UUID transactionId) {
        return transactions.stream().filter(known -> known.id().equals(transactionId)).findFirst().orElseThrow();
    }

    /** Whether the order may be placed: the money is authorized, or will be paid later by agreement (an invoice). */
    public boolean isSecured() {
        return !isVoiding() && (has(AUTHORIZE, SUCCEEDED) || (has(AUTHORIZE, PENDING) && actionUrl == null));
    }

    /** Whether a void was begun that has not failed. */
    public boolean isVoiding() {
        return transactions.stream().anyMatch(known -> known.isLive(VOID));
    }

    /** Whether nothing was charged and nothing can be any more, as far as the provider told. */
    public boolean isForgone() {
        return state == PaymentState.FAILED || state == PaymentState.VOIDED;
    }

    /** Whether the provider refused, so that the buyer may try another way. */
    public boolean isRefused() {
        return state == PaymentState.FAILED && refusal().filter(REFUSALS::contains).isPresent();
    }

    /** Why the last authorization failed, if it did: the code of its decision. */
    public Optional<String> refusal() {
        return transactions.stream().filter(known -> known.is(AUTHORIZE, FAILED)).flatMap(known -> known.code().stream())
                .reduce((earlier, later) -> later);
    }

    /** Whether money of the buyer's is with us, or could come. */
    public boolean isOwed() {
        return captured - refunded > 0
                || captured == 0 && (has(AUTHORIZE, SUCCEEDED) || has(AUTHORIZE, PENDING)) && !has(VOID, SUCCEEDED);
    }

    /** The first transaction about which the provider has to be called. */
    public Optional<PaymentTransaction> open() {
        return transactions.stream().filter(known -> known.state().isOpen()).findFirst();
    }

    /** The authorization that waits for the payer to act. */
    public Optional<PaymentTransaction> awaitingPayer() {
        return transactions.stream().filter(known -> actionUrl != null && known.is(AUTHORIZE, PENDING)).findFirst();
    }

    /** The provider's name for the charge, once it told one. */
    public Optional<String> chargeReference() {
        return transactions.stream().filter(known -> known.type() == AUTHORIZE)
                .flatMap(known -> known.providerReference().stream()).reduce((earlier, later) -> later);
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    public String provider() {
        return provider;
    }

    public String method() {
        return method;
    }

    public PaymentState state() {
        return state;
    }

    /** When the provider last told something new, or did not answer the first time. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Where the payer has to go on; only while the state is REQUIRES_ACTION. */
    public Optional<String> actionUrl() {
        return Optional.ofNullable(actionUrl);
    }

    /** The number of the payment's next event, stored with what the event tells. */
    public long nextSequence() {
        return ++sequence;
    }

    public List<PaymentTransaction> transactions() {
        return List.copyOf(transactions);
    }
}

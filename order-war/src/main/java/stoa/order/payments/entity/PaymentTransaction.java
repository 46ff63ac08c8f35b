package stoa.order.payments.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import stoa.kernel.money.Money;

/**
 * One row of the ledger: something asked of the provider, and how that stands. Its id is the idempotency key under
 * which the provider is asked, however often.
 * <p>Invariants: amount and type never change; the state moves only forward, and once decided never again.
 */
@Entity
@Table(name = "payment_transaction")
public class PaymentTransaction {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "payment_id")
    private Payment payment;
    private int position;
    @Enumerated(EnumType.STRING)
    private TransactionType type;
    @Enumerated(EnumType.STRING)
    private TransactionState state = TransactionState.INITIATED;
    private String provider;
    @Column(name = "provider_reference")
    private String providerReference;
    private String currency;
    @Column(name = "amount_minor")
    private long amountMinor;
    private String code;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "decided_at")
    private Instant decidedAt;

    protected PaymentTransaction() { }

    PaymentTransaction(UUID id, Payment payment, int position, TransactionType type, Money amount, Instant now) {
        this.id = id;
        this.payment = payment;
        this.position = position;
        this.type = type;
        this.provider = payment.provider();
        this.currency = amount.currency().getCurrencyCode();
        this.amountMinor = amount.minor();
        this.createdAt = now;
    }

    /** @return whether this moved anything; what is decided already, or said again, does not */
    boolean moveTo(Decision decision, Instant now) {
        if (!state.canBecome(decision.state())) {
            return false;
        }
        state = decision.state();
        providerReference = decision.reference() == null ? providerReference : decision.reference();
        code = decision.code();
        decidedAt = state.isDecided() ? now : null;
        return true;
    }

    public UUID id() {
        return id;
    }

    public TransactionType type() {
        return type;
    }

    public TransactionState state() {
        return state;
    }

    boolean is(TransactionType wanted, TransactionState wantedState) {
        return type == wanted && state == wantedState;
    }

    boolean isLive(TransactionType wanted) {
        return type == wanted && state != TransactionState.FAILED;
    }

    public Optional<String> providerReference() {
        return Optional.ofNullable(providerReference);
    }

    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    public Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }

    /** When it succeeded or failed. */
    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}

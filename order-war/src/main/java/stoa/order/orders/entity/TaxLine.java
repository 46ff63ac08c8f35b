package stoa.order.orders.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import stoa.kernel.money.Money;

/** The tax on one base of an order: a class in a jurisdiction at a rate, and why. Never changed. */
@Entity(name = "OrderTaxLine")
@Table(name = "order_tax_line")
public class TaxLine {

    /** Why the rate is what it is. */
    public enum Reason { STANDARD, ZERO, EXEMPT, REVERSE_CHARGE, EXPORT }

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private Order order;
    private int position;
    @Column(name = "tax_class")
    private String taxClass;
    private String jurisdiction;
    private BigDecimal rate;
    @Enumerated(EnumType.STRING)
    private Reason reason;
    private String currency;
    @Column(name = "base_minor")
    private long baseMinor;
    @Column(name = "amount_minor")
    private long amountMinor;

    protected TaxLine() { }

    public TaxLine(UUID id, String taxClass, String jurisdiction, BigDecimal rate, Reason reason, Money base,
            Money amount) {
        this.id = id;
        this.taxClass = taxClass;
        this.jurisdiction = jurisdiction;
        this.rate = rate;
        this.reason = reason;
        this.currency = base.currency().getCurrencyCode();
        this.baseMinor = base.minor();
        this.amountMinor = amount.minor();
    }

    void joins(Order owner, int place) {
        order = owner;
        position = place;
    }

    public String taxClass() {
        return taxClass;
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    public BigDecimal rate() {
        return rate;
    }

    public Reason reason() {
        return reason;
    }

    public Money base() {
        return Money.ofMinor(baseMinor, currency);
    }

    public Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }
}

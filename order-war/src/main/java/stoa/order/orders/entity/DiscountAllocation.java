package stoa.order.orders.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import stoa.kernel.money.Money;

/** The part of a promotion that fell on one line of an order. Never changed. */
@Entity
@Table(name = "order_discount")
public class DiscountAllocation {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private Order order;
    private int position;
    @Column(name = "line_id")
    private UUID lineId;
    @Column(name = "promotion_id")
    private UUID promotionId;
    private String code;
    private String currency;
    @Column(name = "amount_minor")
    private long amountMinor;

    protected DiscountAllocation() { }

    /** @param code the coupon that brought it, if any */
    public DiscountAllocation(UUID id, UUID lineId, UUID promotionId, String code, Money amount) {
        this.id = id;
        this.lineId = lineId;
        this.promotionId = promotionId;
        this.code = code;
        this.currency = amount.currency().getCurrencyCode();
        this.amountMinor = amount.minor();
    }

    void joins(Order owner, int place) {
        order = owner;
        position = place;
    }

    public UUID lineId() {
        return lineId;
    }

    public UUID promotionId() {
        return promotionId;
    }

    public String code() {
        return code;
    }

    public Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }
}

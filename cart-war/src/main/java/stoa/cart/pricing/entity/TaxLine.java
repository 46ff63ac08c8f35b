package stoa.cart.pricing.entity;

import java.math.BigDecimal;
import stoa.cart.tax.entity.TaxReason;
import stoa.kernel.money.Money;

/**
 * The tax on all goods of one class at one rate.
 *
 * @param base what the rate is applied to, without the tax
 */
public record TaxLine(String taxClass, String jurisdiction, BigDecimal rate, TaxReason reason, Money base,
        Money amount) { }

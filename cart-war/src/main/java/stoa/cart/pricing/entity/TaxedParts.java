package stoa.cart.pricing.entity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import stoa.cart.tax.entity.TaxRate;
import stoa.cart.tax.entity.Taxes;
import stoa.kernel.money.Money;

/** Levies tax on what is left of each part, rounded at the store's level. */
final class TaxedParts {

    private record Levied(Part part, TaxRate rate) { }

    private record Taxed(Levied levied, Money tax) { }

    private record Group(String jurisdiction, BigDecimal rate, Object reason) { }

    private record Kind(String taxClass, Group group) { }

    private final Taxes taxes;
    private final Rounding rounding;
    private final List<TraceStep> trace;

    TaxedParts(Taxes taxes, Rounding rounding, List<TraceStep> trace) {
        this.taxes = taxes;
        this.rounding = rounding;
        this.trace = trace;
    }

    List<TaxLine> levy(List<Part> parts) {
        var levied = new ArrayList<Levied>();
        parts.forEach(part -> taxes.on(part.taxClass()).ifPresentOrElse(rate -> levied.add(new Levied(part, rate)),
                () -> trace.add(TraceStep.rejected("tax", "rate", part.name(), "no rate for the destination"))));
        return byKind(switch (rounding.level()) {
            case LINE -> levied.stream().map(one -> new Taxed(one, tax(one.part.left(), one.rate))).toList();
            case UNIT -> levied.stream().map(one -> new Taxed(one, byUnit(one))).toList();
            case TAX_GROUP -> byGroup(levied);
        });
    }

    /** Each unit bears its share of what is left; shares differ by one smallest unit at most. */
    private Money byUnit(Levied levied) {
        long units = levied.part.units();
        var share = new Money(levied.part.left().minor() / units, levied.part.left().currency());
        var larger = new Money(share.minor() + 1, share.currency());
        long of = levied.part.left().minor() % units;
        return tax(larger, levied.rate).times(of).plus(tax(share, levied.rate).times(units - of));
    }

    private List<Taxed> byGroup(List<Levied> levied) {
        var taxed = new ArrayList<Taxed>();
        levied.stream().collect(groupingBy(one -> group(one.rate), LinkedHashMap::new, toList()))
                .values().forEach(group -> taxed.addAll(together(group)));
        return taxed;
    }

    private List<Taxed> together(List<Levied> group) {
        var base = group.stream().map(one -> one.part.left()).reduce(Money::plus).orElseThrow();
        var shares = tax(base, group.get(0).rate)
                .allocate(group.stream().map(one -> BigDecimal.valueOf(one.part.left().minor())).toList());
        var taxed = new ArrayList<Taxed>();
        for (int i = 0; i < shares.size(); i++) {
            taxed.add(new Taxed(group.get(i), shares.get(i)));
        }
        return taxed;
    }

    private Money tax(Money amount, TaxRate rate) {
        int digits = amount.currency().getDefaultFractionDigits();
        if (!taxes.included()) {
            return Money.round(amount.amount().multiply(rate.rate()), amount.currency(), rounding.mode());
        }
        var net = amount.amount().divide(BigDecimal.ONE.add(rate.rate()), digits, rounding.mode());
        return amount.minus(Money.round(net, amount.currency(), rounding.mode()));
    }

    private List<TaxLine> byKind(List<Taxed> taxed) {
        return taxed.stream().collect(groupingBy(one -> new Kind(one.levied.part.taxClass(), group(one.levied.rate)),
                        LinkedHashMap::new, toList()))
                .values().stream().map(this::line).toList();
    }

    private TaxLine line(Collection<Taxed> kind) {
        var first = kind.iterator().next().levied;
        var left = kind.stream().map(one -> one.levied.part.left()).reduce(Money::plus).orElseThrow();
        var tax = kind.stream().map(Taxed::tax).reduce(Money::plus).orElseThrow();
        trace.add(TraceStep.applied("tax", first.rate.jurisdiction() + ' ' + first.part.taxClass() + ' '
                + first.rate.rate().toPlainString() + (taxes.included() ? " included" : " added"), left, tax));
        return new TaxLine(first.part.taxClass(), first.rate.jurisdiction(), first.rate.rate(), first.rate.reason(),
                taxes.included() ? left.minus(tax) : left, tax);
    }

    private static Group group(TaxRate rate) {
        return new Group(rate.jurisdiction(), rate.rate(), rate.reason());
    }
}

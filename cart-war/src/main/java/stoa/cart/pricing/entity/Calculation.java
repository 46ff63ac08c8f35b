package stoa.cart.pricing.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import stoa.cart.pricing.entity.Promotion.Stage;
import stoa.kernel.money.Money;

/**
 * The one way from a basket to its totals. Pure: the same basket always gives the same quote.
 * <p>Rounded are only LINE promotions, ORDER promotions (with their allocation) and tax.
 */
public final class Calculation {

    /** Raised whenever the same basket would give another quote than before. */
    public static final String VERSION = "1";

    private final Rounding rounding;

    public Calculation(Rounding rounding) {
        this.rounding = rounding;
    }

    public Quote of(Basket basket) {
        var trace = new ArrayList<TraceStep>();
        var goods = basket.items().stream().map(Part::of).toList();
        var delivery = basket.delivery().map(Part::of);
        basket.items().forEach(item -> trace.add(TraceStep.applied("line", "unit × quantity",
                item.unit() + " × " + item.quantity(), item.gross())));
        var discounts = new Discounts(basket.promotions(), rounding.mode(), trace);
        discounts.reduceEach(Stage.LINE, goods);
        discounts.reduceTogether(goods);
        delivery.ifPresent(part -> trace.add(TraceStep.applied("shipping", "rate", part.name(), part.gross())));
        discounts.reduceEach(Stage.SHIPPING, delivery.stream().toList());
        var parts = Stream.concat(goods.stream(), delivery.stream()).toList();
        var taxLines = new TaxedParts(basket.taxes(), rounding, trace).levy(parts);
        var totals = totals(basket, parts, delivery.map(Part::gross).orElse(Money.zero(basket.currency())), taxLines);
        trace.add(TraceStep.applied("totals", "lines − discounts + shipping + tax unless included",
                totals.lines() + " − " + totals.discounts() + " + " + totals.shipping() + " + " + totals.tax(),
                totals.grand()));
        var lines = goods.stream().map(Part::quoted).toList();
        var quoted = delivery.map(Part::quoted);
        return new Quote(lines, quoted, taxLines, totals, List.copyOf(trace), QuoteHash.of(basket,
                Stream.concat(lines.stream(), quoted.stream()).toList(), taxLines, totals));
    }

    private static Totals totals(Basket basket, List<Part> parts, Money shipping, List<TaxLine> taxLines) {
        var zero = Money.zero(basket.currency());
        var gross = parts.stream().map(Part::gross).reduce(zero, Money::plus);
        var left = parts.stream().map(Part::left).reduce(zero, Money::plus);
        var tax = taxLines.stream().map(TaxLine::amount).reduce(zero, Money::plus);
        return Totals.of(gross.minus(shipping), gross.minus(left), shipping, tax, basket.taxes().included());
    }
}

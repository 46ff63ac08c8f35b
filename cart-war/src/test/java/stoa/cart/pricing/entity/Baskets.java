package stoa.cart.pricing.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import stoa.cart.pricing.entity.Promotion.Stage;
import stoa.cart.tax.entity.TaxRate;
import stoa.cart.tax.entity.TaxReason;
import stoa.cart.tax.entity.Taxes;
import stoa.kernel.money.Money;

/** Baskets of all kinds: currencies of 0, 2 and 3 digits, any prices, promotions and rates. */
final class Baskets {

    private Baskets() { }

    static Arbitrary<Rounding> roundings() {
        return Combinators.combine(Arbitraries.of(Rounding.Level.values()),
                Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY)).as(Rounding::new);
    }

    static Arbitrary<Basket> any() {
        return Arbitraries.of("USD", "JPY", "KWD").map(Currency::getInstance).flatMap(Baskets::in);
    }

    private static Arbitrary<Basket> in(Currency currency) {
        var prices = Arbitraries.longs().between(0, 5_000_000).map(minor -> new Money(minor, currency));
        var items = Combinators.combine(prices, Arbitraries.integers().between(1, 400), Arbitraries.of("standard", "food"))
                .as((price, quantity, goods) -> new Item(UUID.randomUUID(), price, quantity, goods)).list().ofMaxSize(6);
        var delivery = prices.map(price -> new Delivery("standard", price, "shipping")).optional();
        return Combinators.combine(items, delivery, promotions(prices).list().ofMaxSize(4), taxes())
                .as((goods, way, promotions, taxes) -> new Basket(currency, goods, way, promotions, taxes));
    }

    private static Arbitrary<Promotion> promotions(Arbitrary<Money> amounts) {
        Arbitrary<Reduction> shares = Arbitraries.integers().between(0, 100)
                .map(percent -> new Reduction.Share(BigDecimal.valueOf(percent, 2)));
        Arbitrary<Reduction> fixed = amounts.map(Reduction.Amount::new);
        return Combinators.combine(Arbitraries.of(Stage.values()), Arbitraries.oneOf(shares, fixed),
                        Arbitraries.integers().between(0, 3), Arbitraries.of("summer", "members").injectNull(0.5))
                .as((stage, reduction, priority, group) -> new Promotion(UUID.randomUUID(), stage.name(), null, stage,
                        reduction, priority, group));
    }

    private static Arbitrary<Taxes> taxes() {
        return Combinators.combine(percent(), percent(), Arbitraries.of(true, false)).as((standard, food, included) ->
                Taxes.at(List.of(rate(null, standard, included), rate("food", food, included)), "DE", null));
    }

    private static Arbitrary<BigDecimal> percent() {
        return Arbitraries.integers().between(0, 1000).map(tenths -> BigDecimal.valueOf(tenths, 3));
    }

    static TaxRate rate(String goods, BigDecimal rate, boolean included) {
        return new TaxRate(goods, "DE", null, rate, included, rate.signum() == 0 ? TaxReason.ZERO : TaxReason.STANDARD);
    }

    static Basket of(Taxes taxes, String currency, String... prices) {
        var items = new ArrayList<Item>();
        for (var price : prices) {
            items.add(new Item(UUID.randomUUID(), Money.of(price, currency), 1, "standard"));
        }
        return new Basket(Currency.getInstance(currency), items, Optional.empty(), List.of(), taxes);
    }
}

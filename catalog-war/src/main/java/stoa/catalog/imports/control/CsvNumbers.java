package stoa.catalog.imports.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stoa.catalog.products.entity.ProductDraft.PriceDraft;

/** Figures as shops write them: amounts, weights, counts. What can be read in two ways is refused, not guessed. */
final class CsvNumbers {

    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+\\.\\d{1,6}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}(\\.0{1,6})?");

    private final CsvRow row;

    CsvNumbers(CsvRow row) {
        this.row = row;
    }

    /** @param currency of the usual price column */
    List<PriceDraft> prices(String currency) {
        var header = row.header();
        var prices = new ArrayList<PriceDraft>();
        price(currency, header.cells().get(Column.PRICE), header.cells().get(Column.COMPARE_AT)).ifPresent(prices::add);
        header.prices().forEach((other, cell) -> {
            if (!other.equals(currency)) {
                price(other, cell, header.compareAts().get(other)).ifPresent(prices::add);
            }
        });
        return prices;
    }

    private Optional<PriceDraft> price(String currency, Integer cell, Integer compareAt) {
        return amount(cell, currency).map(price -> new PriceDraft(price.toPlainString(), currency,
                amount(compareAt, currency).filter(struck -> struck.compareTo(price) > 0)
                        .map(BigDecimal::toPlainString).orElse(null)));
    }

    private Optional<BigDecimal> amount(Integer cell, String currency) {
        return row.cell(cell).flatMap(text -> {
            var plain = GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
            if (PLAIN.matcher(plain).matches()) {
                try {
                    return Optional.of(new BigDecimal(plain)
                            .setScale(Currency.getInstance(currency).getDefaultFractionDigits(), RoundingMode.UNNECESSARY));
                } catch (ArithmeticException tooFine) {
                    return wrong(cell, "too-precise", "has more digits than " + currency);
                }
            }
            return wrong(cell, "invalid", "must be an amount in " + currency + ", as 12.50");
        });
    }

    /** Grams, rounded to whole ones. */
    Optional<Integer> weight() {
        return row.text(Column.GRAMS).flatMap(text -> text.matches("\\d{1,9}(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(text).setScale(0, RoundingMode.HALF_UP).intValueExact())
                : wrong(Column.GRAMS, "invalid", "must be a number of grams"));
    }

    /** Stock on hand; what a shop has sold beyond its stock is none. */
    Optional<Integer> quantity() {
        return row.text(Column.QUANTITY).flatMap(text -> WHOLE.matcher(text).matches()
                ? Optional.of(Math.max(0, new BigDecimal(text).intValueExact()))
                : wrong(Column.QUANTITY, "invalid", "must be a whole number"));
    }

    private <T> Optional<T> wrong(Column column, String code, String message) {
        return wrong(row.header().cells().get(column), code, message);
    }

    private <T> Optional<T> wrong(int cell, String code, String message) {
        row.error(cell, code, message);
        return Optional.empty();
    }
}

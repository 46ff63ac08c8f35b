package stoa.cart.pricing.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a basket costs, and why.
 *
 * @param lines    in the basket's order
 * @param delivery absent until chosen
 * @param hash     the same for the same basket, prices, discounts, taxes and calculation
 */
public record Quote(List<QuotedLine> lines, Optional<QuotedLine> delivery, List<TaxLine> taxLines, Totals totals,
        List<TraceStep> trace, String hash) {

    /** @throws java.util.NoSuchElementException if the basket has no such line */
    public QuotedLine line(UUID lineId) {
        return lines.stream().filter(line -> line.lineId().equals(lineId)).findFirst().orElseThrow();
    }
}

package stoa.catalog.products.control;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stoa.catalog.products.entity.ProductDraft.PriceDraft;
import stoa.catalog.products.entity.ProductDraft.VariantDraft;
import stoa.catalog.products.entity.ProductDraft;
import stoa.kernel.money.Money;

/** What can be said against the variants of a draft by looking at them alone. */
final class CheckVariants {

    private static final int HIGHEST = 1_000_000_000;

    private final CheckDraft report;
    private final Set<String> currencies;

    CheckVariants(CheckDraft report, Set<String> currencies) {
        this.report = report;
        this.currencies = currencies;
    }

    void of(ProductDraft draft) {
        var skus = new HashSet<String>();
        var refs = new HashSet<String>();
        var tuples = new HashSet<Map<String, String>>();
        var variants = draft.variants() == null ? List.<VariantDraft>of() : draft.variants();
        for (int i = 0; i < variants.size(); i++) {
            var at = "/variants/" + i;
            var variant = variants.get(i);
            if (variant == null) {
                report.add(at, "required", "must not be null");
                continue;
            }
            one(at, variant);
            if (variant.sku() != null && !skus.add(variant.sku())) {
                report.add(at + "/sku", "duplicate", "stands twice in this product");
            }
            if (variant.externalRef() != null && !refs.add(variant.externalRef())) {
                report.add(at + "/externalRef", "duplicate", "stands twice in this product");
            }
            if (variant.options() != null && !tuples.add(variant.options())) {
                report.add(at + "/options", "duplicate", "another variant of this product has the same");
            }
        }
    }

    static Map<String, String> optionsOf(VariantDraft variant) {
        return variant.options() == null ? Map.of() : variant.options();
    }

    private void one(String at, VariantDraft variant) {
        report.required(at + "/sku", variant.sku(), CheckDraft.LONGEST_NAME);
        report.text(at + "/gtin", variant.gtin(), 64);
        report.text(at + "/externalRef", variant.externalRef(), CheckDraft.LONGEST_NAME);
        range(at + "/weightGrams", variant.weightGrams());
        range(at + "/quantity", variant.quantity());
        report.attributes(at + "/attributes", variant.attributes());
        if (variant.media() != null) {
            report.media(at + "/media", variant.media());
            if (variant.media().file() != null) {
                report.add(at + "/media/file", "invalid", "only a product's own media can be files");
            }
        }
        optionsOf(variant).forEach((name, value) -> {
            report.required(at + "/options", name, CheckDraft.LONGEST_NAME);
            report.required(at + "/options", value, CheckDraft.LONGEST_NAME);
        });
        prices(at + "/prices", variant.prices() == null ? List.of() : variant.prices());
    }

    private void range(String pointer, Integer number) {
        if (number != null && (number < 0 || number > HIGHEST)) {
            report.add(pointer, "out-of-range", "must be from 0 to " + HIGHEST);
        }
    }

    private void prices(String at, List<PriceDraft> prices) {
        var seen = new HashSet<String>();
        for (int i = 0; i < prices.size(); i++) {
            var price = prices.get(i);
            if (price == null || price.currency() == null || !currencies.contains(price.currency())) {
                report.add(at + "/" + i + "/currency", "invalid", "must be one of " + String.join(", ", currencies));
            } else if (!seen.add(price.currency())) {
                report.add(at + "/" + i + "/currency", "duplicate", "stands twice");
            } else {
                amount(at + "/" + i + "/amount", price.amount(), price.currency());
                if (price.compareAt() != null) {
                    amount(at + "/" + i + "/compareAt", price.compareAt(), price.currency());
                }
            }
        }
    }

    private void amount(String pointer, String amount, String currency) {
        if (amount == null) {
            report.add(pointer, "required", "must not be empty");
            return;
        }
        try {
            if (Money.of(amount, currency).isNegative()) {
                report.add(pointer, "out-of-range", "must not be negative");
            }
        } catch (IllegalArgumentException malformed) {
            report.add(pointer, "invalid", malformed.getMessage());
        }
    }
}

package stoa.catalog.imports.control;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stoa.catalog.products.entity.InventoryPolicy;
import stoa.catalog.products.entity.ProductDraft.MediaDraft;
import stoa.catalog.products.entity.ProductDraft.VariantDraft;
import stoa.catalog.documents.entity.Slugs;

/** Reads the variant that a row describes. */
final class CsvVariant {

    private static final int MOST_OPTIONS = 3;

    private CsvVariant() { }

    /** What the first row of a product names its options; the one that stands for "no options" is none. */
    static List<String> optionNames(CsvRow row) {
        var names = new java.util.ArrayList<String>();
        for (int i = 0; i < MOST_OPTIONS; i++) {
            row.text(Column.optionName(i)).ifPresent(names::add);
        }
        boolean none = names.size() == 1 && names.get(0).equalsIgnoreCase("Title")
                && row.text(Column.OPTION1_VALUE).filter("Default Title"::equalsIgnoreCase).isPresent();
        return none ? List.of() : List.copyOf(names);
    }

    /** Errors are told to the row; the result then counts for nothing. */
    static VariantDraft of(CsvRow row, String handle, List<String> options, String currency) {
        var values = values(row, options);
        var numbers = new CsvNumbers(row);
        var untracked = row.header().has(Column.TRACKER) && row.text(Column.TRACKER).isEmpty();
        var sku = row.code(Column.SKU).orElseGet(() -> invented(handle, values));
        return new VariantDraft(sku, row.code(Column.BARCODE).orElse(null), null, values, numbers.prices(currency),
                numbers.weight().orElse(null), untracked ? InventoryPolicy.UNTRACKED : InventoryPolicy.TRACKED,
                numbers.quantity().filter(quantity -> !untracked).orElse(null), null,
                picture(row, Column.VARIANT_IMAGE).orElse(null));
    }

    /** The picture that a column names; an address that can't be shown is an error of the row. */
    static Optional<MediaDraft> picture(CsvRow row, Column column) {
        return row.text(column).flatMap(text -> {
            var url = text.startsWith("//") ? "https:" + text : text;
            if (url.length() <= 2000 && url.matches("https?://[^\\s/?#]+\\S*")) {
                return Optional.of(new MediaDraft(url, null,
                        column == Column.IMAGE ? row.text(Column.IMAGE_ALT).orElse(null) : null));
            }
            row.error(column, "invalid", "must be an http or https address");
            return Optional.empty();
        });
    }

    private static Map<String, String> values(CsvRow row, List<String> options) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < options.size(); i++) {
            var value = row.text(Column.optionValue(i));
            if (value.isEmpty()) {
                row.error(Column.optionValue(i), "required", "must not be empty, as the product has this option");
            } else {
                values.put(options.get(i), value.get());
            }
        }
        for (int i = options.size(); i < MOST_OPTIONS; i++) {
            if (row.text(Column.optionValue(i)).filter(value -> !value.equalsIgnoreCase("Default Title")).isPresent()) {
                row.error(Column.optionName(i), "required", "must name the option that has a value");
            }
        }
        return values;
    }

    /** Many shops have no skus: one that the next import of the same variant finds again. */
    private static String invented(String handle, Map<String, String> values) {
        var sku = Stream.concat(Stream.of(handle), values.values().stream().map(Slugs::of)).collect(Collectors.joining("-"));
        boolean telling = values.values().stream()
                .allMatch(value -> Slugs.of(value).replace('-', ' ').equalsIgnoreCase(value));
        return telling ? sku : sku + "-" + mark(values.values());
    }

    /** Tells values apart whose slugs are the same, as S/M and S-M. */
    private static String mark(Collection<String> values) {
        return UUID.nameUUIDFromBytes(String.join("\0", values).getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
    }
}

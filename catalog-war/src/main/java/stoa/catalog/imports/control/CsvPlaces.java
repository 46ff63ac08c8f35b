package stoa.catalog.imports.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import stoa.catalog.jobs.entity.JobError;
import stoa.kernel.problems.FieldError;

/** Where the parts of a product stand: in its first row, or in a variant's. */
final class CsvPlaces implements ReadProduct.Places {

    private static final Pattern VARIANT = Pattern.compile("/variants/(\\d+)(/.*)?");

    private final CsvRow first;
    private final List<CsvRow> variants = new ArrayList<>();

    CsvPlaces(CsvRow first) {
        this.first = first;
    }

    /** The row of the next variant of the draft. */
    void add(CsvRow row) {
        variants.add(row);
    }

    @Override
    public JobError error(FieldError refused) {
        var variant = VARIANT.matcher(refused.pointer());
        boolean known = variant.matches() && Integer.parseInt(variant.group(1)) < variants.size();
        var row = known ? variants.get(Integer.parseInt(variant.group(1))) : first;
        var part = known ? variant.group(2) == null ? "" : variant.group(2) : refused.pointer();
        var column = column(part);
        return new JobError(row.line(), column == null ? null : row.header().name(column), refused.code(), refused.message());
    }

    @Override
    public Optional<ReadProduct.Places> without(Set<Integer> left) {
        var fewer = new CsvPlaces(first);
        for (int i = 0; i < variants.size(); i++) {
            if (!left.contains(i)) {
                fewer.add(variants.get(i));
            }
        }
        return Optional.of(fewer);
    }

    private static Column column(String part) {
        var steps = part.split("/");
        return steps.length < 2 ? null : switch (steps[1]) {
            case "slug" -> Column.HANDLE;
            case "name" -> Column.TITLE;
            case "description" -> Column.BODY;
            case "vendor" -> Column.VENDOR;
            case "categories" -> Column.CATEGORY;
            case "tags" -> Column.TAGS;
            case "attributes" -> Column.TYPE;
            case "media" -> Column.IMAGE;
            case "seo" -> steps[steps.length - 1].equals("title") ? Column.SEO_TITLE : Column.SEO_DESCRIPTION;
            case "sku" -> Column.SKU;
            case "gtin" -> Column.BARCODE;
            case "options" -> Column.OPTION1_VALUE;
            case "prices" -> Column.PRICE;
            case "weightGrams" -> Column.GRAMS;
            case "quantity" -> Column.QUANTITY;
            default -> null;
        };
    }
}

package stoa.catalog.imports.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stoa.catalog.products.entity.ProductDraft;
import stoa.catalog.products.entity.ProductDraft.MediaDraft;
import stoa.catalog.products.entity.ProductDraft.Seo;
import stoa.catalog.products.entity.ProductDraft.VariantDraft;
import stoa.catalog.products.entity.ProductStatus;
import stoa.catalog.documents.entity.Slugs;

/** Makes one product of its rows; those that are wrong are left out. */
final class CsvProduct {

    private final List<CsvRow> rows;
    private final CsvRow first;
    private final String handle;
    private final CsvMemory memory;
    private final String currency;

    /** @param rows at least one, all of the same handle */
    CsvProduct(List<CsvRow> rows, String handle, CsvMemory memory, String currency) {
        this.rows = rows;
        this.first = rows.get(0);
        this.handle = handle;
        this.memory = memory;
        this.currency = currency;
    }

    ReadProduct read() {
        var earlier = memory.product(handle);
        var title = first.text(Column.TITLE).or(() -> earlier.map(CsvMemory.Seen::title));
        if (title.isEmpty()) {
            first.error(Column.TITLE, "required", "must not be empty in the first row of a product");
            return refused();
        }
        var named = CsvVariant.optionNames(first);
        var options = named.isEmpty() ? earlier.map(CsvMemory.Seen::options).orElse(named) : named;
        var status = status();
        var places = new CsvPlaces(first);
        var variants = variants(options, places);
        if (status.isEmpty() && Stream.of(Column.STATUS, Column.PUBLISHED).anyMatch(column -> first.text(column).isPresent())) {
            return refused();
        }
        var media = media(earlier.map(CsvMemory.Seen::media).orElse(List.of()));
        var errors = rows.stream().flatMap(row -> row.errors().stream()).toList();
        if (variants.isEmpty() && earlier.isEmpty() && rows.stream().anyMatch(CsvRow::isVariant)) {
            return refused();
        }
        memory.remember(handle, new CsvMemory.Seen(title.get(), options, media));
        return new ReadProduct(rows.size(), new ProductDraft(handle, null, title.get(),
                first.text(Column.BODY).orElse(null), first.text(Column.VENDOR).orElse(null), null,
                status.orElse(null), null, tags(), null,
                first.text(Column.TYPE).map(type -> Map.<String, Object>of("type", type)).orElse(null),
                earlier.isPresent() && named.isEmpty() ? null : options, media.isEmpty() ? null : media, seo(),
                variants.isEmpty() ? null : variants), errors,
                path().map(List::of).orElse(List.of()), places);
    }

    private ReadProduct refused() {
        return new ReadProduct(rows.size(), null, rows.stream().flatMap(row -> row.errors().stream()).toList(), List.of(),
                new CsvPlaces(first));
    }

    private List<VariantDraft> variants(List<String> options, CsvPlaces places) {
        var variants = new ArrayList<VariantDraft>();
        var taken = new LinkedHashMap<Map<String, String>, Long>();
        for (var row : rows) {
            if (row.isVariant()) {
                var variant = CsvVariant.of(row, handle, options, currency);
                var twin = taken.putIfAbsent(variant.options(), row.line());
                if (twin != null && row.errors().isEmpty()) {
                    row.error(Column.OPTION1_VALUE, "duplicate", "line " + twin + " describes the same variant");
                }
                memory.lineOf(variant.sku()).ifPresentOrElse(
                        line -> row.error(Column.SKU, "duplicate", "line " + line + " has the same sku"),
                        () -> memory.remember(variant.sku(), row.line()));
                if (row.errors().isEmpty()) {
                    variants.add(variant);
                    places.add(row);
                }
            }
        }
        return variants;
    }

    private List<MediaDraft> media(List<MediaDraft> before) {
        record Placed(MediaDraft picture, int position) { }
        var placed = new ArrayList<Placed>();
        before.forEach(picture -> placed.add(new Placed(picture, 0)));
        for (var row : rows) {
            CsvVariant.picture(row, Column.IMAGE)
                    .filter(picture -> placed.stream().noneMatch(one -> picture.url().equals(one.picture().url())))
                    .ifPresent(picture -> placed.add(new Placed(picture, row.text(Column.IMAGE_POSITION)
                            .filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf).orElse(Integer.MAX_VALUE))));
        }
        return placed.stream().sorted(Comparator.comparingInt(Placed::position)).map(Placed::picture).toList();
    }

    private Optional<ProductStatus> status() {
        var status = first.text(Column.STATUS);
        if (status.isPresent()) {
            return Arrays.stream(ProductStatus.values()).filter(one -> one.name().equalsIgnoreCase(status.get()))
                    .findFirst().or(() -> wrong(Column.STATUS, "must be active, draft or archived"));
        }
        return first.text(Column.PUBLISHED).flatMap(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Optional.of(ProductStatus.ACTIVE);
            case "false", "no", "0" -> Optional.of(ProductStatus.DRAFT);
            default -> wrong(Column.PUBLISHED, "must be TRUE or FALSE");
        });
    }

    private <T> Optional<T> wrong(Column column, String message) {
        first.error(column, "invalid", message);
        return Optional.empty();
    }

    private Optional<List<String>> path() {
        return first.text(Column.CATEGORY).map(text -> Arrays.stream(text.split(">")).map(String::strip)
                .filter(name -> !Slugs.of(name).isEmpty()).toList()).filter(path -> !path.isEmpty());
    }

    private List<String> tags() {
        return first.text(Column.TAGS).map(text -> Arrays.stream(text.split(",")).map(String::strip)
                .filter(tag -> !tag.isEmpty()).distinct().toList()).orElse(null);
    }

    private Seo seo() {
        var title = first.text(Column.SEO_TITLE).orElse(null);
        var description = first.text(Column.SEO_DESCRIPTION).orElse(null);
        return title == null && description == null ? null : new Seo(title, description);
    }

}

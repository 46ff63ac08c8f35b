package stoa.catalog.imports.control;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stoa.catalog.jobs.entity.JobError;
import stoa.catalog.products.entity.ProductDraft;
import stoa.kernel.problems.FieldError;

/**
 * Rows of an import that make one product.
 *
 * @param rows          how many there are
 * @param draft         null if none of them could be read
 * @param errors        of rows that are left out of the draft
 * @param categoryPaths categories named from the root down, in place of the draft's
 * @param places        where the parts of the draft stand in the file
 */
record ReadProduct(int rows, ProductDraft draft, List<JobError> errors, List<List<String>> categoryPaths,
        Places places) {

    /** Where the parts of a draft stand in the file. */
    public interface Places {

        /** @param refused its pointer goes into the draft */
        JobError error(FieldError refused);

        /** The same places for a draft from which some variants are left out; absent if a row can't be left out. */
        Optional<Places> without(Set<Integer> variants);
    }

    public Optional<ProductDraft> read() {
        return Optional.ofNullable(draft);
    }

    /** The same product without some of its variants; absent if the file's rows can't be parted so. */
    public Optional<ReadProduct> without(Set<Integer> variants) {
        if (draft == null || draft.variants().size() == variants.size()) {
            return Optional.empty();
        }
        var left = IntStream.range(0, draft.variants().size()).filter(i -> !variants.contains(i))
                .mapToObj(draft.variants()::get).toList();
        return places.without(variants)
                .map(fewer -> new ReadProduct(rows, draft.withVariants(left), errors, categoryPaths, fewer));
    }

    /** The same product in the categories that its paths stand for, which are slugs by path. */
    public ReadProduct placed(Map<List<String>, String> slugs) {
        return draft == null || categoryPaths.isEmpty() ? this : new ReadProduct(rows, draft.withCategories(
                categoryPaths.stream().map(slugs::get).filter(Objects::nonNull).toList()), errors, categoryPaths, places);
    }

    /** Rows that are refused, given all errors found; every row is when the product itself is. */
    public int failed(List<JobError> found, boolean refused) {
        return refused || draft == null ? rows
                : Math.min(rows, found.stream().map(JobError::line).collect(Collectors.toSet()).size());
    }
}

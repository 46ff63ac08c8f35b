package stoa.catalog.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.categories.control.EnsureCategories;
import stoa.catalog.categories.entity.Categories;
import stoa.catalog.imports.entity.ImportOrders.Mode;
import stoa.catalog.jobs.entity.Job;
import stoa.catalog.jobs.entity.JobError;
import stoa.catalog.jobs.entity.Jobs;
import stoa.catalog.products.control.WriteProducts;
import stoa.catalog.documents.entity.Slugs;
import stoa.catalog.products.entity.WriteMode;
import stoa.catalog.products.entity.Written;
import stoa.catalog.products.entity.Written.Outcome;
import stoa.kernel.faults.FailPoints;
import stoa.kernel.problems.FieldError;

/** Writes some products of an import together with the job's progress: both are committed, or neither. */
@ApplicationScoped
class WriteBatch {

    private static final Pattern VARIANT = Pattern.compile("/variants/(\\d{1,6})(/.*)?");

    @Inject Jdbi jdbi;
    @Inject WriteProducts writeProducts;
    @Inject EnsureCategories categories;

    /**
     * @throws Overtaken if another server has gone on with the job: then nothing is written
     */
    @Transactional
    public void of(Job job, Mode mode, List<ReadProduct> products) {
        if (mode == Mode.UPSERT) {
            ensure(products.stream().flatMap(product -> product.categoryPaths().stream()).distinct().toList());
        }
        var results = written(products, mode == Mode.UPSERT ? WriteMode.UPSERT : WriteMode.VALIDATE);
        goOn(job, results.stream().flatMap(result -> result.errors().stream()).toList(),
                products.stream().mapToInt(ReadProduct::rows).sum(), results.stream().mapToInt(Result::failed).sum());
        FailPoints.reach("catalog.import.before-commit");
    }

    /**
     * Counts all rows of a product that can't be written as refused.
     *
     * @throws Overtaken as {@link #of}
     */
    @Transactional
    public void refuse(Job job, ReadProduct product) {
        var errors = new ArrayList<>(product.errors());
        errors.add(product.places().error(new FieldError("", "internal-error", "can't be written; the log tells why")));
        goOn(job, errors, product.rows(), product.rows());
    }

    private void goOn(Job job, List<JobError> errors, int rows, int failed) {
        var jobs = new Jobs(jdbi);
        jobs.addErrors(job.id(), errors);
        if (!jobs.progress(job.id(), job.past(), rows - failed, failed)) {
            throw new Overtaken();
        }
    }

    /** Somebody else went on with the job; rolls back. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Result(List<JobError> errors, int failed) { }

    private List<Result> written(List<ReadProduct> products, WriteMode mode) {
        var readable = products.stream().filter(product -> product.read().isPresent()).toList();
        var outcomes = writeProducts.all(readable.stream().map(ReadProduct::draft).toList(), mode).iterator();
        return products.stream().map(product -> product.read().isEmpty()
                ? new Result(product.errors(), product.rows()) : result(product, outcomes.next(), mode)).toList();
    }

    /** A product that is refused for some of its rows is written without them. */
    private Result result(ReadProduct product, Written outcome, WriteMode mode) {
        var errors = new ArrayList<>(product.errors());
        outcome.errors().forEach(refused -> errors.add(product.places().error(refused)));
        boolean refused = outcome.outcome() == Outcome.REFUSED;
        if (refused) {
            var fewer = withoutRefused(product, outcome);
            if (fewer.isPresent()) {
                refused = writeProducts.all(List.of(fewer.get().draft()), mode).get(0).outcome() == Outcome.REFUSED;
            }
        }
        return new Result(errors, product.failed(errors, refused));
    }

    private static Optional<ReadProduct> withoutRefused(ReadProduct product, Written outcome) {
        var variants = outcome.errors().stream().map(error -> VARIANT.matcher(error.pointer())).toList();
        return variants.stream().allMatch(java.util.regex.Matcher::matches)
                ? product.without(variants.stream().map(variant -> Integer.valueOf(variant.group(1))).collect(Collectors.toSet()))
                : Optional.empty();
    }

    private void ensure(List<List<String>> paths) {
        var known = new HashMap<>(new Categories(jdbi)
                .idsOf(paths.stream().flatMap(List::stream).map(Slugs::of).distinct().toList()));
        for (var path : paths) {
            UUID parent = null;
            for (var name : path) {
                var above = parent;
                parent = known.computeIfAbsent(Slugs.of(name), slug -> categories.ensure(slug, name, above));
            }
        }
    }
}

package stoa.catalog.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.imports.entity.ImportOrders;
import stoa.catalog.imports.entity.ImportOrders.Format;
import stoa.catalog.imports.entity.ImportOrders.Mode;
import stoa.catalog.jobs.entity.Job;
import stoa.catalog.jobs.entity.JobError;
import stoa.catalog.jobs.entity.Jobs;
import stoa.catalog.products.control.WriteProducts;
import stoa.catalog.products.entity.AttributesTold;
import stoa.catalog.products.entity.ProductDraft;
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
    @Inject PlaceCategories categories;

    /** @throws Overtaken if another server has gone on with the job: then nothing is written */
    @Transactional
    public void of(Job job, ImportOrders orders, List<ReadProduct> products) {
        var slugs = categories.of(products.stream().flatMap(product -> product.categoryPaths().stream())
                .distinct().toList(), orders.mode() == Mode.UPSERT);
        var results = written(products.stream().map(product -> product.placed(slugs)).toList(), orders);
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

    private List<Result> written(List<ReadProduct> products, ImportOrders orders) {
        var drafts = products.stream().flatMap(product -> product.read().stream()).toList();
        var outcomes = write(drafts, orders).iterator();
        return products.stream().map(product -> product.read().isEmpty()
                ? new Result(product.errors(), product.rows()) : result(product, outcomes.next(), orders)).toList();
    }

    private List<Written> write(List<ProductDraft> drafts, ImportOrders orders) {
        return writeProducts.all(drafts, orders.mode() == Mode.UPSERT ? WriteMode.UPSERT : WriteMode.VALIDATE,
                orders.format() == Format.CSV ? AttributesTold.SOME : AttributesTold.ALL);
    }

    /** A product that is refused for some of its rows is tried again without them, until it is written or none is left. */
    private Result result(ReadProduct product, Written outcome, ImportOrders orders) {
        var errors = new ArrayList<>(product.errors());
        var tried = Optional.of(product);
        var now = outcome;
        while (now.outcome() == Outcome.REFUSED && tried.isPresent()) {
            now.errors().stream().map(tried.get().places()::error).forEach(errors::add);
            tried = withoutRefused(tried.get(), now);
            now = tried.isEmpty() ? now : write(List.of(tried.get().draft()), orders).get(0);
        }
        return new Result(errors, product.failed(errors, now.outcome() == Outcome.REFUSED));
    }

    private static Optional<ReadProduct> withoutRefused(ReadProduct product, Written outcome) {
        var variants = outcome.errors().stream().map(error -> VARIANT.matcher(error.pointer())).toList();
        return variants.stream().allMatch(java.util.regex.Matcher::matches)
                ? product.without(variants.stream().map(variant -> Integer.valueOf(variant.group(1))).collect(Collectors.toSet()))
                : Optional.empty();
    }
}

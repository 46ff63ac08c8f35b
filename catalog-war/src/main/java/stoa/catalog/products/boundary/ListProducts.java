package stoa.catalog.products.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.categories.control.CategoryTree;
import stoa.catalog.categories.entity.Tree;
import stoa.catalog.collections.entity.Collections;
import stoa.catalog.documents.boundary.Reading;
import stoa.catalog.documents.entity.Answer;
import stoa.catalog.documents.entity.Answers;
import stoa.catalog.documents.entity.Listing;
import stoa.catalog.products.entity.ProductStatus;
import stoa.kernel.json.Json;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.paging.SortOrder;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Paths;

/** Reads lists of products. */
@ApplicationScoped
class ListProducts {

    private static final Set<String> SORTS = Set.of("name", "price", "createdAt");

    @Inject Jdbi jdbi;
    @Inject CategoryTree categories;
    @Inject Reading reading;
    @Inject Caller caller;

    /** A page as prepared JSON, and its next cursor. */
    record Prepared(String json, String next) { }

    Prepared of(ProductsQuery query) {
        var sort = SortOrder.parse(query.sort, SORTS, "-createdAt");
        var currency = reading.currency(query.currency);
        var page = PageRequest.of(query.limit, query.cursor, query.count, query.category, query.collection, query.status,
                currency, sort, reading.locale());
        var tree = categories.now();
        var listing = listing(query, sort, tree);
        if (listing.isEmpty()) {
            return prepared(new Page<>(List.of(), null, page.exactCount() ? 0L : null), tree);
        }
        var answers = new Answers(jdbi, reading.locale(), currency);
        var rows = answers.page(listing.get(), page.after().map(key -> after(key, sort)), page.limit() + 1);
        var total = page.exactCount() ? answers.count(listing.get()) : null;
        return prepared(page.page(rows, row -> List.of(row.key(), row.productId().toString()), total), tree);
    }

    private Optional<Listing> listing(ProductsQuery query, SortOrder sort, Tree tree) {
        var listing = Listing.by(sort);
        if (query.status == null) {
            listing.active();
        } else {
            listing.ofStatus(statuses(query.status));
        }
        if (query.category != null) {
            var category = tree.find(query.category);
            if (category.isEmpty()) {
                return Optional.empty();
            }
            listing.in(tree.withBranches(category.get().id()));
        }
        if (query.collection != null) {
            var collection = new Collections(jdbi).find(query.collection);
            if (collection.isEmpty()) {
                return Optional.empty();
            }
            listing.inCollection(collection.get().id());
        }
        return Optional.of(listing);
    }

    private List<String> statuses(String asked) {
        if (!caller.may("catalog:read") && !caller.may("catalog:write")) {
            throw new Problem(caller.subject().isPresent() ? CommonProblem.FORBIDDEN : CommonProblem.UNAUTHENTICATED);
        }
        var known = Arrays.stream(ProductStatus.values()).map(Enum::name).collect(Collectors.toSet());
        var statuses = List.of(asked.split(",", -1));
        if (!known.containsAll(statuses)) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .error("status", "invalid", "must be of DRAFT, ACTIVE, ARCHIVED");
        }
        return statuses;
    }

    private static Listing.After after(List<String> key, SortOrder sort) {
        var number = sort.field().equals("name") ? "([0-9a-f]{2})*" : "-?\\d{1,19}";
        if (key.size() != 2 || !key.get(0).matches(number) || !key.get(1).matches(Paths.UUID)) {
            throw new Problem(CommonProblem.INVALID_REQUEST).error("cursor", "invalid", "is not a cursor of this list");
        }
        return new Listing.After(key.get(0), UUID.fromString(key.get(1)));
    }

    private static Prepared prepared(Page<Answer> page, Tree tree) {
        var json = new StringBuilder("{\"items\":[")
                .append(page.items().stream().map(row -> row.with(tree.named(row.categoryIds())))
                        .collect(Collectors.joining(",")))
                .append(']');
        if (page.next() != null) {
            json.append(",\"next\":").append(Json.write(page.next()));
        }
        if (page.total() != null) {
            json.append(",\"total\":").append(page.total());
        }
        return new Prepared(json.append('}').toString(), page.next());
    }
}

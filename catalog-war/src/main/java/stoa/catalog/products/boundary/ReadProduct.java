package stoa.catalog.products.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.categories.control.CategoryTree;
import stoa.catalog.documents.boundary.Reading;
import stoa.catalog.documents.control.VariantView;
import stoa.catalog.documents.entity.Answer;
import stoa.catalog.documents.entity.Answers;
import stoa.catalog.documents.entity.Slugs;
import stoa.catalog.documents.entity.VariantRows;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;
import stoa.kernel.web.Paths;

/** Reads single products and their variants as shoppers see them; staff see those that are not for sale too. */
@ApplicationScoped
class ReadProduct {

    @Inject Jdbi jdbi;
    @Inject CategoryTree categories;
    @Inject Reading reading;
    @Inject @Setting("stoa.store.locale") String fallback;

    /** The product, 304, or 301 from a slug that it once had. */
    Response shown(String key, String currency, Request request, UriInfo uri) {
        var found = find(key, currency);
        if (found.isPresent()) {
            return answer(found.get(), request).build();
        }
        var now = answers(currency).nowCalled(key).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(uri.getRequestUriBuilder().replacePath(null).path(uri.getBaseUri().getPath())
                        .path("products").path(now).build())
                .header("Cache-Control", "public, max-age=60").build();
    }

    /** The product after it was written, with its new tag. */
    Response.ResponseBuilder written(UUID id, URI location) {
        var answer = byId(id);
        var status = location == null ? Response.ok() : Response.created(location);
        return status.entity(json(answer)).tag(tag(answer)).header("Content-Language", reading.locale());
    }

    String json(UUID id) {
        return json(byId(id));
    }

    /** @throws Problem NOT_FOUND */
    Answer require(String key, String currency) {
        return find(key, currency).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    Page<VariantView> variants(Answer product, String currency, PageRequest page) {
        var asked = reading.currency(currency);
        var rows = new VariantRows(jdbi, reading.locale(), fallback);
        var found = rows.of(product.productId(), page.after().map(ReadProduct::after), page.limit() + 1);
        return page.page(found, row -> List.of(Integer.toString(row.variant().position()), row.variant().id().toString()),
                        page.exactCount() ? rows.count(product.productId()) : null)
                .map(row -> VariantView.of(row.variant(), row.name(), asked));
    }

    /** @throws Problem NOT_FOUND */
    VariantView variant(Answer product, UUID id, String currency) {
        return new VariantRows(jdbi, reading.locale(), fallback).one(product.productId(), id)
                .map(row -> VariantView.of(row.variant(), row.name(), reading.currency(currency)))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private Response.ResponseBuilder answer(Answer answer, Request request) {
        return reading.answer(request, json(answer), tag(answer));
    }

    /** The product as it is, the names of its categories included. */
    private String tag(Answer answer) {
        return answer.etag() + "." + categories.now().revision();
    }

    private String json(Answer answer) {
        return answer.with(categories.now().named(answer.categoryIds()));
    }

    private Answer byId(UUID id) {
        return answers(null).byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private Optional<Answer> find(String key, String currency) {
        var answers = answers(currency);
        if (!key.matches(Paths.UUID) && !Slugs.isSlug(key)) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        var found = key.matches(Paths.UUID) ? answers.byId(UUID.fromString(key)) : answers.bySlug(key);
        return found.filter(answer -> answer.status().equals("ACTIVE") || reading.isStaff());
    }

    private Answers answers(String currency) {
        return new Answers(jdbi, reading.locale(), reading.currency(currency));
    }

    private static VariantRows.After after(List<String> key) {
        if (key.size() != 2 || !key.get(0).matches("-?\\d{1,9}") || !key.get(1).matches(Paths.UUID)) {
            throw new Problem(CommonProblem.INVALID_REQUEST).error("cursor", "invalid", "is not a cursor of this list");
        }
        return new VariantRows.After(Integer.parseInt(key.get(0)), UUID.fromString(key.get(1)));
    }
}

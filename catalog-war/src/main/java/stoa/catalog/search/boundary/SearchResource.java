package stoa.catalog.search.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.catalog.categories.control.CategoryTree;
import stoa.catalog.documents.boundary.Reading;
import stoa.catalog.search.control.SearchProducts;
import stoa.catalog.search.entity.SearchQuery;
import stoa.catalog.search.entity.SearchWords;
import stoa.kernel.json.Json;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.PageLinks;
import stoa.kernel.web.QueryNames;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

/** {@code /api/v1/catalog/search}: products by words and filters, with what they can be narrowed by. */
@Path("search")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Search")
public class SearchResource {

    @Inject SearchProducts search;
    @Inject CategoryTree categories;
    @Inject Reading reading;
    @Context UriInfo uri;
    @Context Request request;

    @GET
    @PermitAll
    @QueryNames({"category*", "attributes.*"})
    @Operation(operationId = "searchProducts", summary = "Search products; typing errors are forgiven",
            description = "Beside the named parameters, attributes.<code>=<value> filters by any facet but category, "
                    + "price and availability, which have parameters of their own. A code repeated means any of its values, different codes mean all; a facet's own counts leave its own choice out.")
    @Parameter(name = "category", in = ParameterIn.QUERY, description = "Id or slug, branches included; may be repeated",
            explode = Explode.TRUE, style = ParameterStyle.FORM,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @APIResponse(responseCode = "200", description = "A page of results, their total and their facets",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = SearchView.class),
                    examples = @ExampleObject(name = "mugs", value = Examples.FOUND)))
    @APIResponse(responseCode = "304", description = "The caller has it")
    @APIResponse(responseCode = "400", description = "invalid-request")
    public Response search(@BeanParam SearchParameters parameters) {
        var currency = reading.currency(parameters.currency);
        var asked = new ReadSearch(parameters, uri.getQueryParameters(), reading.locale(), currency);
        asked.check();
        var paging = asked.page();
        var tree = categories.now();
        var found = search.find(asked.search(paging, tree), parameters.text != null && !parameters.text.isBlank());
        var page = paging.page(found.result().items(), item -> List.of(item.key(), item.productId().toString()),
                found.result().total());
        var corrected = found.corrections().isEmpty() ? null : SearchWords.replace(parameters.text, found.corrections());
        var answer = reading.answer(request, SearchJson.of(page, found.result(), currency, corrected, tree));
        return page.next() == null ? answer.build()
                : answer.header(HttpHeaders.LINK, PageLinks.link(uri, page.next())).build();
    }

    @GET
    @Path("suggestions")
    @PermitAll
    @Operation(operationId = "suggestSearches", summary = "Suggest names by the beginning of any of their words")
    @APIResponse(responseCode = "200", description = "Categories, vendors and products, ten at most",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = SuggestionsView.class),
                    examples = @ExampleObject(name = "mugs", value = Examples.SUGGESTED)))
    @APIResponse(responseCode = "304", description = "The caller has it")
    @APIResponse(responseCode = "400", description = "invalid-request")
    public Response suggest(@QueryParam("q") @Parameter(required = true, description = "What was typed so far",
            example = "ston") String text) {
        if (text == null || text.length() > SearchQuery.LONGEST) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .error("q", text == null ? "required" : "too-long", "must have 1 to " + SearchQuery.LONGEST + " characters");
        }
        return reading.answer(request, Json.write(new SuggestionsView(search.suggest(text, reading.locale())))).build();
    }
}

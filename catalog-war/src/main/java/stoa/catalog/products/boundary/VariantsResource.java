package stoa.catalog.products.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.documents.boundary.Reading;
import stoa.catalog.documents.control.VariantView;
import stoa.catalog.documents.entity.VariantRows;
import stoa.kernel.json.Json;
import stoa.kernel.paging.Page;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;
import stoa.kernel.web.Paths;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

/** {@code /api/v1/catalog/variants}: some variants at once, of whichever products. */
@Path("variants")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Variants")
public class VariantsResource {

    private static final int MOST = 100;

    @Inject Jdbi jdbi;
    @Inject Reading reading;
    @Inject @Setting("stoa.store.locale") String fallback;
    @Context Request request;

    @GET
    @PermitAll
    @Operation(operationId = "batchVariants", summary = "Read up to 100 variants by their ids or skus")
    @APIResponse(responseCode = "200", description = "Those found, in one page", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = VariantPage.class),
            examples = @ExampleObject(name = "page", value = Examples.VARIANTS)))
    @APIResponse(responseCode = "304", description = "The caller has it")
    public Response batch(
            @Parameter(description = "Parted by commas; either these") @QueryParam("ids") String ids,
            @Parameter(description = "or these", example = "MUG-BLUE-S,MUG-BLUE-L") @QueryParam("skus") String skus,
            @QueryParam("currency") String currency) {
        if ((ids == null) == (skus == null)) {
            throw new Problem(CommonProblem.INVALID_REQUEST).error("ids", "exclusive", "either ids or skus must be given");
        }
        var asked = reading.currency(currency);
        var found = new VariantRows(jdbi, reading.locale(), fallback).of(uuids(parts("ids", ids)), parts("skus", skus));
        var items = found.stream().map(row -> VariantView.of(row.variant(), row.name(), asked)).toList();
        return reading.answer(request, Json.write(new Page<>(items, null, null))).build();
    }

    private static List<String> parts(String name, String text) {
        var parts = text == null ? List.<String>of()
                : Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).distinct().toList();
        if (parts.size() > MOST || text != null && parts.isEmpty()) {
            throw invalid(name, "must be 1 to " + MOST);
        }
        return parts;
    }

    private static List<UUID> uuids(List<String> ids) {
        if (!ids.stream().allMatch(id -> id.matches(Paths.UUID))) {
            throw invalid("ids", "must be UUIDs in lower case");
        }
        return ids.stream().map(UUID::fromString).toList();
    }

    private static Problem invalid(String name, String message) {
        return new Problem(CommonProblem.INVALID_REQUEST).error(name, "invalid", message);
    }
}

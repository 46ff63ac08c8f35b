package stoa.catalog.imports.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.catalog.documents.boundary.Reading;
import stoa.catalog.imports.control.AcceptImport;
import stoa.catalog.imports.entity.ImportOrders.Format;
import stoa.catalog.imports.entity.ImportOrders.Mode;
import stoa.catalog.jobs.boundary.JobView;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.LargeBody;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

/** {@code /api/v1/catalog/imports}: many products at once, as a job. */
@Path("imports")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportsResource {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    @Inject AcceptImport accept;
    @Inject Reading reading;
    @Context UriInfo uri;
    @Context HttpHeaders headers;

    /** Answers once everything is stored; not idempotent, but an import of the same products changes nothing. */
    @POST
    @LargeBody
    @Consumes({CSV, NDJSON})
    @RolesAllowed("catalog:write")
    @Operation(operationId = "importProducts", summary = "Import products from Shopify's CSV or from NDJSON",
            description = "Products are created and changed by slug, externalRef and sku. A bad row does not fail the "
                    + "job; the job's errors tell its line and column.")
    @RequestBody(required = true, content = {
        @Content(mediaType = CSV, schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING),
                examples = @ExampleObject(name = "csv", value = """
                        Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price
                        blue-mug,Blue mug,Size,Small,MUG-BLUE-S,40,12.00
                        blue-mug,,,Large,MUG-BLUE-L,25,15.00
                        """)),
        @Content(mediaType = NDJSON, schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING),
                examples = @ExampleObject(name = "ndjson", value = """
                        {"name":"Blue mug","variants":[{"sku":"MUG-BLUE","prices":[{"amount":"12.00","currency":"USD"}]}]}
                        """))})
    @APIResponse(responseCode = "202", description = "Stored; Location is the job", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = JobView.class),
            examples = @ExampleObject(name = "import", value = JobView.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "413", description = "too-large")
    @APIResponse(responseCode = "415", description = "unsupported-media-type")
    @APIResponse(responseCode = "422", description = "import-empty")
    public Response add(@QueryParam("mode") @Parameter(description = "upsert (unless told), or validate: writes nothing, only tells what is wrong") String mode,
            @QueryParam("currency") @Parameter(description = "ISO 4217, of CSV prices; the store's default unless told") String currency,
            InputStream body) {
        var format = headers.getMediaType().getSubtype().equals("csv") ? Format.CSV : Format.NDJSON;
        var job = accept.from(body, format, mode(mode), reading.currency(currency));
        return Response.accepted(JobView.of(job))
                .location(uri.getBaseUriBuilder().path("jobs").path(job.id().toString()).build()).build();
    }

    private static Mode mode(String asked) {
        if (asked == null || asked.equals("upsert")) {
            return Mode.UPSERT;
        }
        if (asked.equals("validate")) {
            return Mode.VALIDATE;
        }
        throw new Problem(CommonProblem.INVALID_REQUEST).error("mode", "invalid", "must be upsert or validate");
    }
}

package stoa.account.consents.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.account.consents.control.GiveConsent;
import stoa.account.consents.entity.Consents;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;

/** {@code /api/v1/accounts/me/consents}: what a customer agreed to; a purpose that nothing was said to is not granted. */
@Path("me/consents")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Me")
public class ConsentsResource {

    @Inject GiveConsent give;
    @Inject Consents consents;
    @Inject Caller caller;

    @GET
    @RolesAllowed("customer")
    @Operation(operationId = "listMyConsents", summary = "Read what holds for each purpose")
    @APIResponse(responseCode = "200", description = "All of it", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = ConsentPage.class),
            examples = @ExampleObject(name = "newsletter", value = "{\"items\": [" + ConsentView.EXAMPLE + "]}")))
    public Page<ConsentView> current() {
        return new Page<>(consents.current(me()).stream().map(ConsentView::of).toList(), null, null);
    }

    @PUT
    @RolesAllowed("customer")
    @Operation(operationId = "giveMyConsent", summary = "Agree to a purpose, or take it back")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ConsentRequest.class),
            examples = @ExampleObject(name = "newsletter", value = "{\"purpose\": \"newsletter\", \"granted\": true}")))
    @APIResponse(responseCode = "200", description = "What holds for the purpose", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = ConsentView.class),
            examples = @ExampleObject(name = "newsletter", value = ConsentView.EXAMPLE)))
    @APIResponse(responseCode = "404", description = "not-found")
    public ConsentView say(@NotNull @Valid ConsentRequest body) {
        return ConsentView.of(give.say(me(), body.purpose(), body.granted()));
    }

    @GET
    @Path("history")
    @RolesAllowed("customer")
    @Operation(operationId = "listMyConsentHistory", summary = "Read all that was said to purposes, the newest first")
    @APIResponse(responseCode = "200", description = "A page of it", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = ConsentPage.class),
            examples = @ExampleObject(name = "newsletter", value = "{\"items\": [" + ConsentView.EXAMPLE + "]}")))
    public Page<ConsentView> history(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor,
            @QueryParam("count") String count) {
        var me = me();
        var page = PageRequest.of(limit, cursor, count, "consents", me);
        return page.page(consents.history(me, page.limit() + 1, page.after(key -> UUID.fromString(key.get(0)))),
                row -> List.of(row.id().toString()), page.exactCount() ? consents.count(me) : null).map(ConsentView::of);
    }

    private UUID me() {
        return caller.customerId().orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}

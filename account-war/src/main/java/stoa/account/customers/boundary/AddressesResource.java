package stoa.account.customers.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.account.customers.control.AddressBook;
import stoa.account.customers.entity.CustomerAddresses;
import stoa.account.customers.entity.PostalAddress;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.json.MergePatch;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Checked;
import stoa.kernel.web.Etags;
import stoa.kernel.web.Paths;
import stoa.kernel.web.Tagged;

/** {@code /api/v1/accounts/me/addresses}: where a customer may have things sent to. */
@Path("me/addresses")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Me")
public class AddressesResource implements Replays {

    @Inject AddressBook book;
    @Inject CustomerAddresses addresses;
    @Inject Checked checked;
    @Inject Caller caller;
    @Context Request request;
    @Context HttpHeaders headers;
    @Context UriInfo uri;

    @GET
    @RolesAllowed("customer")
    @Operation(operationId = "listMyAddresses", summary = "List one's addresses")
    @APIResponse(responseCode = "200", description = "A page of addresses", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = AddressPage.class),
            examples = @ExampleObject(name = "home", value = "{\"items\": [" + AddressView.EXAMPLE + "]}")))
    public Page<AddressView> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor,
            @QueryParam("count") String count) {
        var me = Me.of(caller);
        var page = PageRequest.of(limit, cursor, count, "addresses", me);
        return page.page(addresses.page(me, page.limit() + 1, page.after(key -> UUID.fromString(key.get(0)))),
                row -> List.of(row.id().toString()), page.exactCount() ? (long) addresses.count(me) : null)
                .map(AddressView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed("customer")
    @Operation(operationId = "addMyAddress", summary = "Add an address; 100 at most")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PostalAddress.class),
            examples = @ExampleObject(name = "home", value = AddressView.WRITTEN)))
    @APIResponse(responseCode = "201", description = "The address", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = AddressView.class), examples = @ExampleObject(name = "home", value = AddressView.EXAMPLE)))
    @APIResponse(responseCode = "404", description = "not-found: the caller is no customer any more")
    @APIResponse(responseCode = "409", description = "too-many-addresses, idempotency-in-flight")
    public Response add(@NotNull @Valid PostalAddress body) {
        var made = book.add(Me.of(caller), body);
        return Response.created(uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .tag(Etags.of(made.version())).entity(AddressView.of(made)).build();
    }

    @GET
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("customer")
    @Operation(operationId = "getMyAddress", summary = "Read one of one's addresses")
    @APIResponse(responseCode = "200", description = "The address", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = AddressView.class), examples = @ExampleObject(name = "home", value = AddressView.EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Not changed since the tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response get(@PathParam("id") UUID id) {
        var address = book.get(Me.of(caller), id);
        return Tagged.answer(request, address.version(), AddressView.of(address));
    }

    @PATCH
    @Path("{id: " + Paths.UUID + "}")
    @Consumes({"application/merge-patch+json", APPLICATION_JSON})
    @RolesAllowed("customer")
    @Operation(operationId = "changeMyAddress", summary = "Change an address, or make it a default")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "The ETag as read: nothing is done if the address has changed since")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PostalAddress.class),
            examples = @ExampleObject(name = "billing", value = "{\"defaultBilling\": true}")))
    @APIResponse(responseCode = "200", description = "The address", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = AddressView.class), examples = @ExampleObject(name = "home", value = AddressView.EXAMPLE)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "412", description = "precondition-failed: the address is not as If-Match says")
    public Response change(@PathParam("id") UUID id, @NotNull MergePatch patch) {
        var changed = book.change(Me.of(caller), id, version -> Etags.matchIfTold(headers, version),
                current -> checked.valid(patch.applyTo(current, PostalAddress.class)));
        return Response.ok(AddressView.of(changed)).tag(Etags.of(changed.version())).build();
    }

    @DELETE
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("customer")
    @Operation(operationId = "removeMyAddress", summary = "Remove an address")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "The ETag as read: nothing is done if the address has changed since")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "412", description = "precondition-failed: the address is not as If-Match says")
    public void remove(@PathParam("id") UUID id) {
        book.remove(Me.of(caller), id, version -> Etags.matchIfTold(headers, version));
    }

    @Override
    public Object asItIsNow(UUID made) {
        return AddressView.of(book.get(Me.of(caller), made));
    }
}

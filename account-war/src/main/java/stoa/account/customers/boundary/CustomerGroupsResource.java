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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.account.customers.control.ManageGroups;
import stoa.account.customers.entity.CustomerGroups;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.json.MergePatch;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.web.Checked;
import stoa.kernel.web.Etags;
import stoa.kernel.web.Paths;
import stoa.kernel.web.Tagged;

/** {@code /api/v1/accounts/customer-groups}: customers who are treated alike. */
@Path("customer-groups")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomerGroupsResource implements Replays {

    @Inject ManageGroups manage;
    @Inject CustomerGroups groups;
    @Inject Checked checked;
    @Context Request request;
    @Context HttpHeaders headers;
    @Context UriInfo uri;

    @GET
    @RolesAllowed("accounts:read")
    @Operation(operationId = "listCustomerGroups", summary = "List the groups of customers by their codes")
    @APIResponse(responseCode = "200", description = "A page of groups", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = GroupPage.class),
            examples = @ExampleObject(name = "wholesale", value = "{\"items\": [" + GroupView.EXAMPLE + "]}")))
    public Page<GroupView> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor,
            @QueryParam("count") String count) {
        var page = PageRequest.of(limit, cursor, count, "customer-groups");
        return page.page(groups.page(page.limit() + 1, page.after(key -> key.get(0))), row -> List.of(row.code()),
                page.exactCount() ? groups.count() : null).map(GroupView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed("accounts:write")
    @Operation(operationId = "addCustomerGroup", summary = "Add a group of customers")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = GroupRequest.class),
            examples = @ExampleObject(name = "wholesale", value = "{\"code\": \"wholesale\", \"name\": \"Wholesale\"}")))
    @APIResponse(responseCode = "201", description = "The group", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = GroupView.class), examples = @ExampleObject(name = "wholesale", value = GroupView.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "group-exists, idempotency-in-flight")
    public Response add(@NotNull @Valid GroupRequest body) {
        var made = manage.add(body.code(), body.name());
        return Response.created(uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .tag(Etags.of(made.version())).entity(GroupView.of(made)).build();
    }

    @GET
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("accounts:read")
    @Operation(operationId = "getCustomerGroup", summary = "Read a group of customers")
    @APIResponse(responseCode = "200", description = "The group", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = GroupView.class), examples = @ExampleObject(name = "wholesale", value = GroupView.EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Not changed since the tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response get(@PathParam("id") UUID id) {
        var group = manage.get(id);
        return Tagged.answer(request, group.version(), GroupView.of(group));
    }

    @PATCH
    @Path("{id: " + Paths.UUID + "}")
    @Consumes({"application/merge-patch+json", APPLICATION_JSON})
    @RolesAllowed("accounts:write")
    @Operation(operationId = "changeCustomerGroup", summary = "Rename a group of customers")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = GroupChange.class),
            examples = @ExampleObject(name = "name", value = "{\"name\": \"Wholesalers\"}")))
    @APIResponse(responseCode = "200", description = "The group", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = GroupView.class), examples = @ExampleObject(name = "wholesale", value = GroupView.EXAMPLE)))
    public Response change(@PathParam("id") UUID id, @NotNull MergePatch patch) {
        var group = manage.get(id);
        Etags.requireMatch(headers, group.version());
        var merged = checked.valid(patch.applyTo(new GroupChange(group.name()), GroupChange.class));
        var changed = manage.change(id, group.version(), merged.name());
        return Response.ok(GroupView.of(changed)).tag(Etags.of(changed.version())).build();
    }

    @DELETE
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("accounts:write")
    @Operation(operationId = "removeCustomerGroup", summary = "Remove a group that nobody is in")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "group-in-use")
    public void remove(@PathParam("id") UUID id) {
        var group = manage.get(id);
        Etags.requireMatch(headers, group.version());
        manage.remove(group);
    }

    @Override
    public Object asItIsNow(UUID made) {
        return GroupView.of(manage.get(made));
    }
}

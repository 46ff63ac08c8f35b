package stoa.account.roles.boundary;

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
import stoa.account.roles.control.ManageRoles;
import stoa.account.roles.entity.Roles;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.json.MergePatch;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.web.Checked;
import stoa.kernel.web.Etags;
import stoa.kernel.web.Paths;
import stoa.kernel.web.Tagged;

/** {@code /api/v1/accounts/roles}: what staff may, under names. */
@Path("roles")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Staff")
public class RolesResource implements Replays {

    private static final String EXAMPLE = """
            {"id": "019a0000-0000-7000-8000-000000000001", "name": "returns-desk",
             "permissions": ["orders:read", "orders:write"], "fixed": false,
             "createdAt": "2026-01-31T12:00:00.000000Z", "updatedAt": "2026-01-31T12:00:00.000000Z"}""";

    @Inject ManageRoles manage;
    @Inject Roles roles;
    @Inject Checked checked;
    @Context Request request;
    @Context HttpHeaders headers;
    @Context UriInfo uri;

    @GET
    @RolesAllowed("accounts:admin")
    @Operation(operationId = "listRoles", summary = "List the roles by name")
    @APIResponse(responseCode = "200", description = "A page of roles", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = RolePage.class),
            examples = @ExampleObject(name = "one", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<RoleView> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor,
            @QueryParam("count") String count) {
        var page = PageRequest.of(limit, cursor, count, "roles");
        return page.page(roles.page(page.limit() + 1, page.after(key -> key.get(0))), role -> List.of(role.name()),
                page.exactCount() ? roles.count() : null).map(RoleView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed("accounts:admin")
    @Operation(operationId = "addRole", summary = "Add a role; nobody makes one of more than he holds")
    @RequestBody(content = @Content(schema = @Schema(implementation = RoleRequest.class), examples = @ExampleObject(
            name = "returns", value = "{\"name\": \"returns-desk\", \"permissions\": [\"orders:read\", \"orders:write\"]}")))
    @APIResponse(responseCode = "201", description = "The role", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = RoleView.class), examples = @ExampleObject(name = "returns", value = EXAMPLE)))
    @APIResponse(responseCode = "403", description = "forbidden, rights-exceeded")
    @APIResponse(responseCode = "409", description = "role-exists, idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "idempotency-mismatch")
    public Response add(@NotNull @Valid RoleRequest body) {
        var made = manage.add(body.name(), body.permissions());
        return Response.created(uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .tag(Etags.of(made.version())).entity(RoleView.of(made)).build();
    }

    @GET
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("accounts:admin")
    @Operation(operationId = "getRole", summary = "Read a role")
    @APIResponse(responseCode = "200", description = "The role", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = RoleView.class), examples = @ExampleObject(name = "returns", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Not changed since the tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response get(@PathParam("id") UUID id) {
        var role = manage.get(id);
        return Tagged.answer(request, role.version(), RoleView.of(role));
    }

    @PATCH
    @Path("{id: " + Paths.UUID + "}")
    @Consumes({"application/merge-patch+json", APPLICATION_JSON})
    @RolesAllowed("accounts:admin")
    @Operation(operationId = "changeRole", summary = "Rename a role or change what it permits, from its holders' next token on")
    @RequestBody(content = @Content(schema = @Schema(implementation = RoleRequest.class), examples = @ExampleObject(
            name = "less", value = "{\"permissions\": [\"orders:read\"]}")))
    @APIResponse(responseCode = "200", description = "The role", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = RoleView.class), examples = @ExampleObject(name = "returns", value = EXAMPLE)))
    @APIResponse(responseCode = "403", description = "forbidden, rights-exceeded")
    @APIResponse(responseCode = "409", description = "role-fixed, role-exists")
    public Response change(@PathParam("id") UUID id, @NotNull MergePatch patch) {
        var role = manage.get(id);
        Etags.requireMatch(headers, role.version());
        var merged = checked.valid(patch.applyTo(new RoleRequest(role.name(), role.permissions()), RoleRequest.class));
        var changed = manage.change(role, merged.name(), merged.permissions());
        return Response.ok(RoleView.of(changed)).tag(Etags.of(changed.version())).build();
    }

    @DELETE
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("accounts:admin")
    @Operation(operationId = "removeRole", summary = "Remove a role that nobody has")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "role-fixed, role-in-use")
    public void remove(@PathParam("id") UUID id) {
        var role = manage.get(id);
        Etags.requireMatch(headers, role.version());
        manage.remove(role);
    }

    @Override
    public Object asItIsNow(UUID made) {
        return RoleView.of(manage.get(made));
    }
}

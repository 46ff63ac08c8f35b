package stoa.account.staff.boundary;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.account.staff.control.ManageStaff;
import stoa.account.staff.entity.Staff;
import stoa.kernel.audit.ShowsPersonalData;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.json.MergePatch;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.web.Checked;
import stoa.kernel.web.Etags;
import stoa.kernel.web.Paths;
import stoa.kernel.web.Tagged;

/** {@code /api/v1/accounts/staff}: who works for the shop. */
@Path("staff")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Staff")
public class StaffResource implements Replays {

    private static final String EXAMPLE = """
            {"id": "019a0000-0000-7000-8000-000000000001", "email": "ada@shop.example", "name": "Ada",
             "roles": ["support"], "active": true, "secondFactor": false,
             "createdAt": "2026-01-31T12:00:00.000000Z", "updatedAt": "2026-01-31T12:00:00.000000Z"}""";

    @Inject ManageStaff manage;
    @Inject Staff staff;
    @Inject Checked checked;
    @Context Request request;
    @Context HttpHeaders headers;
    @Context UriInfo uri;

    @GET
    @RolesAllowed("accounts:admin")
    @ShowsPersonalData(value = "staff_member", personal = "email")
    @Operation(operationId = "listStaff", summary = "List who works for the shop, in the order of their coming")
    @APIResponse(responseCode = "200", description = "A page of staff", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = StaffPage.class),
            examples = @ExampleObject(name = "one", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<StaffView> list(@Parameter(description = "The member's address, whatever its case",
            example = "ada@shop.example") @QueryParam("email") String email, @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor, @QueryParam("count") String count) {
        var page = PageRequest.of(limit, cursor, count, "staff", email);
        var members = staff.page(email, page.limit() + 1, page.after(key -> UUID.fromString(key.get(0))));
        return page.page(members, member -> List.of(member.id().toString()), page.exactCount() ? staff.count(email) : null)
                .map(StaffView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed("accounts:admin")
    @Operation(operationId = "addStaffMember", summary = "Add somebody, who is mailed a link by which to choose a password")
    @RequestBody(content = @Content(schema = @Schema(implementation = StaffRequest.class), examples = @ExampleObject(
            name = "ada", value = "{\"email\": \"ada@shop.example\", \"name\": \"Ada\", \"roles\": [\"support\"]}")))
    @APIResponse(responseCode = "201", description = "The member", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = StaffView.class), examples = @ExampleObject(name = "ada", value = EXAMPLE)))
    @APIResponse(responseCode = "403", description = "forbidden, rights-exceeded")
    @APIResponse(responseCode = "409", description = "email-taken, idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "unknown-role, idempotency-mismatch")
    public Response add(@NotNull @Valid StaffRequest body) {
        var made = manage.add(body.email(), body.name(), body.roles());
        return Response.created(uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .tag(Etags.of(made.version())).entity(StaffView.of(made)).build();
    }

    @GET
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("accounts:admin")
    @ShowsPersonalData("staff_member")
    @Operation(operationId = "getStaffMember", summary = "Read a member of staff")
    @APIResponse(responseCode = "200", description = "The member", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = StaffView.class), examples = @ExampleObject(name = "ada", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Not changed since the tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response get(@PathParam("id") UUID id) {
        var member = manage.get(id);
        return Tagged.answer(request, member.version(), StaffView.of(member));
    }

    @PATCH
    @Path("{id: " + Paths.UUID + "}")
    @Consumes({"application/merge-patch+json", APPLICATION_JSON})
    @RolesAllowed("accounts:admin")
    @ShowsPersonalData("staff_member")
    @Operation(operationId = "changeStaffMember", summary = "Rename a member, change the roles, block or unblock")
    @RequestBody(content = @Content(schema = @Schema(implementation = StaffChange.class), examples = @ExampleObject(
            name = "block", value = "{\"active\": false}")))
    @APIResponse(responseCode = "200", description = "The member", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = StaffView.class), examples = @ExampleObject(name = "ada", value = EXAMPLE)))
    @APIResponse(responseCode = "403", description = "forbidden, rights-exceeded")
    @APIResponse(responseCode = "409", description = "last-administrator, roles-provided")
    @APIResponse(responseCode = "422", description = "unknown-role")
    public Response change(@PathParam("id") UUID id, @NotNull MergePatch patch) {
        var member = manage.get(id);
        Etags.requireMatch(headers, member.version());
        var merged = checked.valid(patch.applyTo(StaffChange.of(member), StaffChange.class));
        var changed = manage.change(member, merged.name(), merged.roles(), merged.active());
        return Response.ok(StaffView.of(changed)).tag(Etags.of(changed.version())).build();
    }

    @DELETE
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("accounts:admin")
    @Operation(operationId = "removeStaffMember", summary = "Remove a member with the login and all its sessions")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "last-administrator")
    public void remove(@PathParam("id") UUID id) {
        var member = manage.get(id);
        Etags.requireMatch(headers, member.version());
        manage.remove(member);
    }

    @Override
    public Object asItIsNow(UUID made) {
        return StaffView.of(manage.get(made));
    }
}

package stoa.order.inventory.boundary;

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
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.json.MergePatch;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.web.Checked;
import stoa.kernel.web.Etags;
import stoa.kernel.web.Paths;
import stoa.kernel.web.Tagged;
import stoa.order.inventory.control.ManageLocations;
import stoa.order.inventory.entity.Locations;

/** {@code /api/v1/orders/locations}: the places that hold stock. */
@Path("locations")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Inventory")
public class LocationsResource implements Replays {

    private static final String EXAMPLE = """
            {"id": "00000000-0000-7000-8000-000000000101", "code": "main", "name": "Main", "priority": 0,
             "createdAt": "2026-01-31T12:00:00.000000Z", "updatedAt": "2026-01-31T12:00:00.000000Z"}""";

    @Inject ManageLocations manage;
    @Inject Locations locations;
    @Inject Checked checked;
    @Context Request request;
    @Context HttpHeaders headers;
    @Context UriInfo uri;

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listLocations", summary = "List the locations in the order stock is taken from them")
    @APIResponse(responseCode = "200", description = "A page of locations", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = LocationPage.class),
            examples = @ExampleObject(name = "main", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<LocationView> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor,
            @QueryParam("count") String count) {
        var page = PageRequest.of(limit, cursor, count, "locations");
        var after = page.after(key -> new Locations.Position(Integer.parseInt(key.get(0)), UUID.fromString(key.get(1))));
        return page.page(locations.page(page.limit() + 1, after),
                row -> List.of(String.valueOf(row.priority()), row.id().toString()),
                page.exactCount() ? locations.count() : null).map(LocationView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed("orders:write")
    @Operation(operationId = "addLocation", summary = "Add a location")
    @RequestBody(content = @Content(schema = @Schema(implementation = LocationRequest.class), examples = @ExampleObject(
            name = "berlin", value = "{\"code\": \"berlin\", \"name\": \"Berlin\", \"priority\": 10}")))
    @APIResponse(responseCode = "201", description = "The location", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = LocationView.class), examples = @ExampleObject(name = "main", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "location-exists, idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "idempotency-mismatch")
    public Response add(@NotNull @Valid LocationRequest body) {
        var made = manage.add(body.code(), body.name(), body.priority());
        return Response.created(uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .tag(Etags.of(made.version())).entity(LocationView.of(made)).build();
    }

    @GET
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getLocation", summary = "Read a location")
    @APIResponse(responseCode = "200", description = "The location", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = LocationView.class), examples = @ExampleObject(name = "main", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Not changed since the tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response get(@PathParam("id") UUID id) {
        var location = manage.get(id);
        return Tagged.answer(request, location.version(), LocationView.of(location));
    }

    @PATCH
    @Path("{id: " + Paths.UUID + "}")
    @Consumes({"application/merge-patch+json", APPLICATION_JSON})
    @RolesAllowed("orders:write")
    @Operation(operationId = "changeLocation", summary = "Rename a location or change its priority")
    @RequestBody(content = @Content(schema = @Schema(implementation = LocationChange.class), examples = @ExampleObject(
            name = "priority", value = "{\"priority\": 20}")))
    @APIResponse(responseCode = "200", description = "The location", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = LocationView.class), examples = @ExampleObject(name = "main", value = EXAMPLE)))
    public Response change(@PathParam("id") UUID id, @NotNull MergePatch patch) {
        var location = manage.get(id);
        Etags.requireMatch(headers, location.version());
        var merged = checked.valid(patch.applyTo(
                new LocationChange(location.name(), location.priority()), LocationChange.class));
        var changed = manage.change(id, location.version(), merged.name(), merged.priority());
        return Response.ok(LocationView.of(changed)).tag(Etags.of(changed.version())).build();
    }

    @DELETE
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("orders:write")
    @Operation(operationId = "removeLocation", summary = "Remove a location that holds nothing")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "location-in-use")
    public void remove(@PathParam("id") UUID id) {
        var location = manage.get(id);
        Etags.requireMatch(headers, location.version());
        manage.remove(location);
    }

    @Override
    public Object asItIsNow(UUID made) {
        return LocationView.of(manage.get(made));
    }
}

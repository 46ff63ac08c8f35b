package stoa.account.keys.boundary;

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
import stoa.account.keys.control.ManageKeys;
import stoa.account.keys.entity.ApiKeys;
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

/** {@code /api/v1/accounts/api-keys}: by what integrators' programs get tokens. */
@Path("api-keys")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "API keys")
public class KeysResource implements Replays {

    private static final String EXAMPLE = """
            {"id": "01890000-0000-7000-8000-000000000001", "name": "Warehouse", "scopes": ["orders:read"],
             "createdAt": "2026-01-31T12:00:00.000000Z", "updatedAt": "2026-01-31T12:00:00.000000Z"}""";

    @Inject ManageKeys manage;
    @Inject ApiKeys keys;
    @Inject Checked checked;
    @Inject Caller caller;
    @Context Request request;
    @Context HttpHeaders headers;
    @Context UriInfo uri;

    @GET
    @RolesAllowed("accounts:admin")
    @Operation(operationId = "listApiKeys", summary = "List the keys in the order of their making")
    @APIResponse(responseCode = "200", description = "A page of keys", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = KeyPage.class),
            examples = @ExampleObject(name = "one", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<KeyView> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor,
            @QueryParam("count") String count) {
        var page = PageRequest.of(limit, cursor, count, "api-keys");
        var after = page.after(key -> UUID.fromString(key.get(0)));
        return page.page(keys.page(page.limit() + 1, after), row -> List.of(row.id().toString()),
                page.exactCount() ? keys.count() : null).map(KeyView::of);
    }

    /** A replay tells the key without its secret: that is told once. */
    @POST
    @Idempotent
    @RolesAllowed("accounts:admin")
    @Operation(operationId = "addApiKey", summary = "Make a key; its secret is told in this answer only")
    @RequestBody(content = @Content(schema = @Schema(implementation = KeyRequest.class), examples = @ExampleObject(
            name = "warehouse", value = "{\"name\": \"Warehouse\", \"scopes\": [\"orders:read\"]}")))
    @APIResponse(responseCode = "201", description = "The key, with clientId and clientSecret", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = KeyView.class)))
    @APIResponse(responseCode = "403", description = "forbidden, scope-not-held")
    public Response add(@NotNull @Valid KeyRequest body) {
        var made = manage.add(body.name(), body.scopes(), body.expiresAt(), caller);
        return Response.created(uri.getAbsolutePathBuilder().path(made.key().id().toString()).build())
                .tag(Etags.of(made.key().version())).entity(KeyView.of(made)).build();
    }

    @GET
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("accounts:admin")
    @Operation(operationId = "getApiKey", summary = "Read a key, without its secret")
    @APIResponse(responseCode = "200", description = "The key", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = KeyView.class), examples = @ExampleObject(name = "one", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Not changed since the tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response get(@PathParam("id") UUID id) {
        var key = manage.get(id);
        return Tagged.answer(request, key.version(), KeyView.of(key));
    }

    @PATCH
    @Path("{id: " + Paths.UUID + "}")
    @Consumes({"application/merge-patch+json", APPLICATION_JSON})
    @RolesAllowed("accounts:admin")
    @Operation(operationId = "changeApiKey", summary = "Change a key's name, scopes or end")
    @RequestBody(content = @Content(schema = @Schema(implementation = KeyRequest.class), examples = @ExampleObject(
            name = "name", value = "{\"name\": \"Warehouse 2\"}")))
    @APIResponse(responseCode = "200", description = "The key", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = KeyView.class), examples = @ExampleObject(name = "one", value = EXAMPLE)))
    @APIResponse(responseCode = "403", description = "forbidden, scope-not-held")
    public Response change(@PathParam("id") UUID id, @NotNull MergePatch patch) {
        var key = manage.get(id);
        Etags.requireMatch(headers, key.version());
        var merged = checked.valid(patch.applyTo(
                new KeyRequest(key.name(), key.scopes(), key.expiresAt()), KeyRequest.class));
        var changed = manage.change(key, merged.name(), merged.scopes(), merged.expiresAt(), caller);
        return Response.ok(KeyView.of(changed)).tag(Etags.of(changed.version())).build();
    }

    @DELETE
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("accounts:admin")
    @Operation(operationId = "removeApiKey", summary = "Remove a key: it gets no tokens any more")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") UUID id) {
        var key = manage.get(id);
        Etags.requireMatch(headers, key.version());
        manage.remove(key);
    }

    @Override
    public Object asItIsNow(UUID made) {
        return KeyView.of(manage.get(made));
    }
}

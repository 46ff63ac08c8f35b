package stoa.catalog.media.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.catalog.media.control.AddMedia;
import stoa.catalog.media.control.ReadMedia;
import stoa.kernel.persistence.Contention;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.LargeBody;
import stoa.kernel.web.Paths;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

/** {@code /api/v1/catalog/media}: the store's own pictures. */
@Path("media")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Media")
public class MediaResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String EXAMPLE = "{\"id\": \"019a0000-0000-7000-8000-000000000006\", \"url\":"
            + " \"/api/v1/catalog/media/019a0000-0000-7000-8000-000000000006/large\", \"alt\": \"A blue mug\","
            + " \"width\": 1920, \"height\": 1280}";

    @Inject AddMedia add;
    @Inject ReadMedia read;
    @Inject Uploaded uploaded;
    @Context UriInfo uri;
    @Context Request request;

    @POST
    @LargeBody
    @Consumes("multipart/form-data")
    @RolesAllowed("catalog:write")
    @Operation(operationId = "uploadMedia", summary = "Upload a picture; the same bytes again are the same picture")
    @RequestBody(content = @Content(mediaType = "multipart/form-data",
            schema = @Schema(type = SchemaType.OBJECT, requiredProperties = "file", properties = {
                @SchemaProperty(name = "file", type = SchemaType.STRING, format = "binary"),
                @SchemaProperty(name = "alt", type = SchemaType.STRING)})))
    @APIResponse(responseCode = "201", description = "Kept in all sizes", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = MediaView.class),
            examples = @ExampleObject(name = "mug", value = EXAMPLE)))
    @APIResponse(responseCode = "413", description = "media-too-large")
    @APIResponse(responseCode = "422", description = "media-unreadable")
    @APIResponse(responseCode = "503", description = "busy")
    public Response upload(@NotNull List<EntityPart> parts) {
        var alt = uploaded.alt(parts);
        try (var file = uploaded.file(parts)) {
            var original = add.bounded(file);
            var media = Contention.retrying(() -> add.of(original, alt));
            return Response.created(uri.getAbsolutePathBuilder().path(media.id().toString()).build())
                    .entity(MediaView.of(media)).tag(Long.toString(media.version())).build();
        } catch (IOException broken) {
            throw new Problem(CommonProblem.INVALID_REQUEST, broken).detail("The upload broke off");
        }
    }

    @GET
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("catalog:read")
    @Operation(operationId = "readMedia", summary = "Read what is known of a picture")
    @APIResponse(responseCode = "200", description = "The picture", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = MediaView.class),
            examples = @ExampleObject(name = "mug", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "not-found")
    public Response describe(@PathParam("id") UUID id) {
        var media = read.described(id);
        return Response.ok(MediaView.of(media)).tag(Long.toString(media.version())).build();
    }

    @GET
    @Path("{id: " + Paths.UUID + "}/{rendition}")
    @Produces({"image/jpeg", "image/png"})
    @PermitAll
    @Operation(operationId = "readRendition", summary = "Fetch a picture as thumb, small, medium or large")
    @APIResponse(responseCode = "200", description = "The picture, for ever the same", content = {
        @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    @APIResponse(responseCode = "304", description = "The caller has it")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response fetch(@PathParam("id") UUID id,
            @PathParam("rendition") @Parameter(description = "thumb, small, medium or large") String rendition) {
        var tag = new EntityTag(id + "-" + rendition);
        var unchanged = request.evaluatePreconditions(tag);
        var picture = read.rendition(id, rendition);
        return (unchanged == null ? Response.ok(picture.bytes(), picture.contentType()) : unchanged).tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER).header("X-Content-Type-Options", "nosniff").build();
    }
}

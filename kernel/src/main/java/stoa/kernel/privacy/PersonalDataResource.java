package stoa.kernel.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import stoa.kernel.security.ServiceOnly;

/** What account's jobs ask of each context for a person who wants their data, or wants it gone. */
@Path("internal/personal-data")
@ApplicationScoped
@ServiceOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PersonalDataResource {

    /** @param done false if the context has to be asked again */
    public record Erased(boolean done) { }

    @Inject PersonalDataOf people;

    @POST
    @Path("export")
    @PermitAll
    @Operation(operationId = "exportPersonalData", hidden = true)
    public String export(@NotNull @Valid Person person) {
        return people.export(person);
    }

    /** Safe to repeat. */
    @POST
    @Path("erase")
    @PermitAll
    @Operation(operationId = "erasePersonalData", hidden = true)
    public Erased erase(@NotNull @Valid Person person) {
        return new Erased(people.erase(person));
    }
}

package stoa.account.staff.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import stoa.account.staff.control.BeginShop;
import stoa.kernel.security.ServiceOnly;

/** What {@code bin/first-administrator} calls; no ingress leads here. */
@Path("internal/first-administrator")
@ApplicationScoped
@ServiceOnly
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class FirstAdministratorResource {

    @Inject BeginShop begin;

    @POST
    @PermitAll
    @Operation(operationId = "firstAdministrator", hidden = true)
    public void make(@NotNull @Valid FirstAdministratorRequest request) {
        begin.with(request.email(), request.password());
    }
}

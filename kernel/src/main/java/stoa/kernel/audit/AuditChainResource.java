package stoa.kernel.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.security.ServiceOnly;
import stoa.kernel.web.Paths;

/** The context's own entries, as account reads them to verify the chain; no ingress leads here. */
@Path("internal/audit-entries")
@ApplicationScoped
@ServiceOnly
@Produces(MediaType.APPLICATION_JSON)
public class AuditChainResource {

    /** Entries of one answer at most. */
    private static final int MOST = 200;

    /** What was sent has come to account by then, or was put aside there: longer than a message is tried. */
    private static final Duration ARRIVAL = Duration.ofHours(2);

    /** A part of a chain; shorter than asked for at its end. */
    public record Part(List<AuditEntry> entries) { }

    /** @param position from which on account's copy may be on its way; null if all of it has to be there */
    public record UnderWay(Long position) { }

    @Inject AuditEntries entries;

    @GET
    @PermitAll
    @Operation(operationId = "readAuditChain", hidden = true)
    public Part after(@QueryParam("after") long position) {
        return new Part(entries.after(position, MOST));
    }

    @GET
    @Path("under-way")
    @PermitAll
    @Operation(operationId = "readAuditUnderWay", hidden = true)
    public UnderWay underWay() {
        return new UnderWay(entries.underWay(ARRIVAL).orElse(null));
    }

    /** @throws Problem NOT_FOUND if there is no such entry, chained or not */
    @GET
    @Path("{id: " + Paths.UUID + "}")
    @PermitAll
    @Operation(operationId = "hasAuditEntry", hidden = true)
    public void has(@PathParam("id") UUID id) {
        if (!entries.holds(id)) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
    }
}

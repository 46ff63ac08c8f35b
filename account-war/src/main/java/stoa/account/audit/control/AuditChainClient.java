package stoa.account.audit.control;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import stoa.kernel.security.ServiceTokens;
import stoa.kernel.web.OutgoingHeaders;

/** Each context's own audit entries; the body is a text, as it is the kernel that reads JSON. */
@Path("internal/audit-entries")
@Produces(APPLICATION_JSON)
@RegisterProvider(OutgoingHeaders.class)
public interface AuditChainClient {

    @GET
    String after(@HeaderParam(ServiceTokens.HEADER) String token, @QueryParam("after") long position);

    @GET
    @Path("under-way")
    String underWay(@HeaderParam(ServiceTokens.HEADER) String token);

    @GET
    @Path("{id}")
    void has(@HeaderParam(ServiceTokens.HEADER) String token, @PathParam("id") UUID id);
}

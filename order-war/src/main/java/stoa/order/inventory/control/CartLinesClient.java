package stoa.order.inventory.control;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import stoa.kernel.security.ServiceTokens;
import stoa.kernel.web.OutgoingHeaders;

/** Cart's internal interface, as far as inventory asks it; the bodies are texts, as it is the kernel that reads JSON. */
@Path("/api/v1/carts/internal")
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@RegisterProvider(OutgoingHeaders.class)
@ClientHeaderParam(name = ServiceTokens.HEADER, value = "{serviceToken}")
public interface CartLinesClient {

    @POST
    @Path("{cartId}/lines")
    String linesOf(@PathParam("cartId") UUID cartId, String owner);

    /** A fresh service token for cart. */
    default String serviceToken() {
        return ServiceTokens.issue("cart");
    }
}

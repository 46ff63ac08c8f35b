package stoa.order.checkout.control;

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

/** What carts tell orders; the bodies are texts, as it is the kernel that reads and writes JSON. */
@Path("/api/v1/carts/internal")
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@RegisterProvider(OutgoingHeaders.class)
@RegisterProvider(CartRefusals.class)
@ClientHeaderParam(name = ServiceTokens.HEADER, value = "{serviceToken}")
public interface CartsClient {

    @POST
    @Path("{cart}/claim")
    String claim(@PathParam("cart") UUID cartId, String claim);

    @POST
    @Path("{cart}/release")
    void release(@PathParam("cart") UUID cartId, String release);

    default String serviceToken() {
        return ServiceTokens.issue("cart");
    }
}

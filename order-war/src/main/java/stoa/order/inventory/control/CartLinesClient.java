package stoa.order.inventory.control;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import stoa.kernel.json.JsonReader;
import stoa.kernel.json.JsonWriter;
import stoa.kernel.security.ServiceTokens;
import stoa.kernel.web.OutgoingHeaders;

/** Cart's internal interface, as far as inventory asks it. */
@RegisterRestClient(configKey = "cart")
@RegisterProvider(OutgoingHeaders.class)
@RegisterProvider(JsonReader.class)
@RegisterProvider(JsonWriter.class)
@ClientHeaderParam(name = "Authorization", value = "{authorization}")
@Path("/api/v1/carts/internal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface CartLinesClient {

    @POST
    @Path("{cartId}/lines")
    CartLines linesOf(@PathParam("cartId") UUID cartId, CartLines.Owner owner);

    /** A fresh service token for cart. */
    default String authorization() {
        return ServiceTokens.bearer("cart");
    }
}

package stoa.account.privacy.control;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import stoa.kernel.security.ServiceTokens;

/** What a context tells and forgets of a person; the bodies are texts, as it is the kernel that reads and writes JSON. */
@Path("internal/personal-data")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface PersonalDataClient {

    /** @param person a {@link stoa.kernel.privacy.Person} as JSON */
    @POST
    @Path("export")
    String export(@HeaderParam(ServiceTokens.HEADER) String token, String person);

    /** @return whether it is {@code done}, as JSON */
    @POST
    @Path("erase")
    String erase(@HeaderParam(ServiceTokens.HEADER) String token, String person);
}

package stoa.cart.offers.control;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import stoa.cart.offers.entity.Offer;
import stoa.kernel.money.Money;
import stoa.kernel.security.ServiceTokens;

/** What catalog tells other contexts; the bodies are texts, as it is the kernel that reads and writes JSON. */
@Path("/api/v1/catalog/internal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ClientHeaderParam(name = ServiceTokens.HEADER, value = "{serviceToken}")
public interface CatalogClient {

    /**
     * What exists, in any order: what is not on sale is left out.
     *
     * @param query a {@link Query} as JSON
     * @return {@link Variants} as JSON
     */
    @POST
    @Path("variants")
    String variants(String query);

    default String serviceToken() {
        return ServiceTokens.issue("catalog");
    }

    /** What is asked for: at most 100 ids and skus in all. */
    record Query(Set<UUID> ids, Set<String> skus, String currency, String locale) { }

    /** The answer; more members may come. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Variants(List<Variant> items) { }

    /** One variant; more members may come. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Variant(UUID variantId, String sku, UUID productId, String productSlug, String name,
            Map<String, String> options, Money price, String taxClass, String inventoryPolicy, String availability,
            Integer weightGrams) {

        Offer offer() {
            return new Offer(variantId, sku, productId, productSlug, name, options == null ? Map.of() : options,
                    Optional.ofNullable(price), taxClass, inventoryPolicy, availability, weightGrams);
        }
    }
}

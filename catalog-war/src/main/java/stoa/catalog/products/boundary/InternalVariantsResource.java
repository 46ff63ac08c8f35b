package stoa.catalog.products.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.documents.boundary.Reading;
import stoa.catalog.documents.entity.VariantRows;
import stoa.kernel.money.Money;
import stoa.kernel.paging.Page;
import stoa.kernel.security.ServiceOnly;
import stoa.kernel.settings.Setting;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

/** What other contexts ask of catalog: variants for sale with their prices as they are. */
@Path("internal/variants")
@ApplicationScoped
@ServiceOnly
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class InternalVariantsResource {

    @Inject Jdbi jdbi;
    @Inject Reading reading;
    @Inject @Setting("stoa.store.locale") String fallback;

    /** Which variants, by ids or skus, at most 100 of each. */
    public record Asked(@Size(max = 100) List<@NotNull UUID> ids, @Size(max = 100) List<@NotNull String> skus,
            String currency, String locale) { }

    /**
     * A variant as other contexts need it.
     *
     * @param name  the product's
     * @param price absent if there is none in the currency
     */
    public record Told(UUID variantId, String sku, UUID productId, String productSlug, String name,
            Map<String, String> options, Money price, Money compareAtPrice, String taxClass, String inventoryPolicy,
            String availability, Integer weightGrams) { }

    @POST
    @PermitAll
    @Operation(operationId = "internalVariants", hidden = true)
    public Page<Told> batch(@NotNull @Valid Asked asked) {
        var currency = reading.currency(asked.currency());
        var rows = new VariantRows(jdbi, asked.locale() == null ? fallback : asked.locale(), fallback);
        var found = rows.of(asked.ids() == null ? List.of() : asked.ids(), asked.skus() == null ? List.of() : asked.skus());
        return new Page<>(found.stream().map(row -> told(row, currency)).toList(), null, null);
    }

    private static Told told(VariantRows.Found row, String currency) {
        var variant = row.variant();
        var price = variant.price(currency);
        return new Told(variant.id(), variant.sku(), row.productId(), row.slug(), row.name(), variant.options(),
                price == null ? null : Money.ofMinor(price.amount(), currency),
                price == null || price.compareAt() == null ? null : Money.ofMinor(price.compareAt(), currency),
                row.taxClass(), row.policy(), variant.availability(), variant.weightGrams());
    }
}

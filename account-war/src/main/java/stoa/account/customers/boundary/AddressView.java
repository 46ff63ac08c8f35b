package stoa.account.customers.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.customers.entity.CustomerAddress;

/** An address in a customer's book. */
@Schema(name = "CustomerAddress")
public record AddressView(UUID id, String name, String company, String line1, String line2, String city, String region,
        String postalCode, @Schema(description = "ISO 3166-1 alpha-2", examples = "US") String country, String phone,
        @Schema(description = "Bills go there unless told") boolean defaultBilling,
        @Schema(description = "Things go there unless told") boolean defaultShipping,
        Instant createdAt, Instant updatedAt) {

    static final String WRITTEN = """
            {"name": "Ada Lovelace", "line1": "12 Market Street", "city": "Springfield", "region": "IL",
             "postalCode": "62701", "country": "US", "defaultShipping": true}""";
    static final String EXAMPLE = """
            {"id": "019a0000-0000-7000-8000-000000000003", "name": "Ada Lovelace", "line1": "12 Market Street",
             "city": "Springfield", "region": "IL", "postalCode": "62701", "country": "US", "defaultBilling": false,
             "defaultShipping": true, "createdAt": "2026-01-31T12:00:00.000000Z",
             "updatedAt": "2026-01-31T12:00:00.000000Z"}""";

    static AddressView of(CustomerAddress row) {
        var address = row.address();
        return new AddressView(row.id(), address.name(), address.company(), address.line1(), address.line2(),
                address.city(), address.region(), address.postalCode(), address.country(), address.phone(),
                address.defaultBilling(), address.defaultShipping(), row.createdAt(), row.updatedAt());
    }
}

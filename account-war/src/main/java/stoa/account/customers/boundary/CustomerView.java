package stoa.account.customers.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.customers.entity.Customer;

/** A customer, as they and staff read it. */
@Schema(name = "Customer")
public record CustomerView(UUID id, @Schema(examples = "ada@example.com") String email,
        @Schema(examples = "Ada Lovelace") String name,
        @Schema(description = "BCP 47: the language of mails", examples = "en") String locale,
        @Schema(description = "Codes of groups") List<String> groups, Instant createdAt, Instant updatedAt) {

    static final String EXAMPLE = """
            {"id": "019a0000-0000-7000-8000-000000000001", "email": "ada@example.com", "name": "Ada Lovelace",
             "locale": "en", "groups": ["wholesale"], "createdAt": "2026-01-31T12:00:00.000000Z",
             "updatedAt": "2026-01-31T12:00:00.000000Z"}""";

    static CustomerView of(Customer customer) {
        return new CustomerView(customer.id(), customer.email(), customer.name(), customer.locale(), customer.groups(),
                customer.createdAt(), customer.updatedAt());
    }
}

package stoa.account.customers.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.customers.entity.CustomerGroup;

/** A group of customers, as staff read it. */
@Schema(name = "CustomerGroup")
public record GroupView(UUID id, @Schema(examples = "wholesale") String code, @Schema(examples = "Wholesale") String name,
        Instant createdAt, Instant updatedAt) {

    static final String EXAMPLE = """
            {"id": "019a0000-0000-7000-8000-000000000002", "code": "wholesale", "name": "Wholesale",
             "createdAt": "2026-01-31T12:00:00.000000Z", "updatedAt": "2026-01-31T12:00:00.000000Z"}""";

    static GroupView of(CustomerGroup group) {
        return new GroupView(group.id(), group.code(), group.name(), group.createdAt(), group.updatedAt());
    }
}

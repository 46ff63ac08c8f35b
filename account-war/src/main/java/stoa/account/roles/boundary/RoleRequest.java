package stoa.account.roles.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role as administrators write it. */
@Schema(name = "NewRole")
public record RoleRequest(
        @NotNull @Size(max = 40) @Pattern(regexp = "(?!(?:customer|service)$)[a-z0-9]+(-[a-z0-9]+)*") @Schema(examples = "returns-desk") String name,
        @NotNull @Size(max = 100) @Schema(description = "Of the fixed list: a context's read or write, orders:pay, accounts:admin")
        List<@NotNull @Size(max = 40) String> permissions) {
}

package stoa.account.keys.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.kernel.validation.PlainText;

/** What of a key may be written: all of it when it is made, any of it later. */
@Schema(name = "ApiKeyRequest")
public record KeyRequest(
        @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Warehouse") String name,
        @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = SCOPE) String> scopes,
        @Schema(description = "From when on it gets no tokens, in the future when it is set; absent: it never ends",
                examples = "2099-12-31T23:00:00.000000Z") Instant expiresAt) {

    /** A permission of staff, and no role: reading and writing of each context, payments, the care of accounts. */
    private static final String SCOPE = "(catalog|carts|orders|accounts|notifications|analytics|assistant):(read|write)"
            + "|orders:pay|accounts:admin";
}

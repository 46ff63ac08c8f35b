package stoa.account.consents.boundary;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer says to a purpose. */
@Schema(name = "ConsentGiven")
public record ConsentRequest(@NotNull @Schema(examples = "newsletter") String purpose,
        @NotNull @Schema(description = "false takes it back") Boolean granted) { }

package stoa.order.sandbox.boundary;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the payer does on the sandbox's page. */
@Schema(name = "SandboxConfirmation")
public record Confirmation(@NotNull Outcome outcome) {

    /** Whether the payer goes through with it. */
    @Schema(name = "SandboxOutcome")
    public enum Outcome { success, failure }
}

package stoa.account.staff.boundary;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That it is the member who takes the second factor away: one of the two. */
@Schema(name = "SecondFactorProof", description = "Exactly one of password and otp")
public record FactorProof(
        @Size(max = 1000) String password,
        @Size(max = 40) @Schema(description = "A code that the authenticator shows, or a recovery code") String otp) {

    @Override
    public String toString() {
        return "FactorProof";
    }
}

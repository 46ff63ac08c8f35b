package stoa.account.staff.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code that the authenticator shows. */
@Schema(name = "OneTimeCode")
public record OtpRequest(@NotNull @Pattern(regexp = "[0-9]{6}") @Schema(examples = "123456") String otp) {

    @Override
    public String toString() {
        return "OtpRequest";
    }
}

package stoa.account.logins.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.logins.entity.LanguageTag;
import stoa.kernel.validation.EmailAddress;
import stoa.kernel.validation.PlainText;

/** Somebody who wants to be a customer. */
@Schema(name = "Registration")
public record RegistrationRequest(
        @NotNull @EmailAddress @Schema(examples = "ada@example.com") String email,
        @NotNull @PlainText @Size(max = 512) @Schema(description = "8 to 128 characters, none of the usual ones",
                examples = "brass lantern at noon") String password,
        @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Ada Lovelace") String name,
        @LanguageTag @Schema(description = "BCP 47: the language of mails; the request's unless told", examples = "en")
        String locale) {

    /** Never the password, which a log might keep. */
    @Override
    public String toString() {
        return "RegistrationRequest";
    }
}

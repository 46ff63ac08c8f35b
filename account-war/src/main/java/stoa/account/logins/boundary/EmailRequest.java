package stoa.account.logins.boundary;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.kernel.validation.EmailAddress;

/** Whose password is forgotten. */
@Schema(name = "PasswordReset")
public record EmailRequest(@NotNull @EmailAddress @Schema(examples = "ada@example.com") String email) { }

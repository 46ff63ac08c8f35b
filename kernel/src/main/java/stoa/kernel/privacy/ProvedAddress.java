package stoa.kernel.privacy;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import stoa.kernel.validation.EmailAddress;

/**
 * An address that a person has shown to read the mail of.
 *
 * @param email in lower case
 * @param until when the person moved to another; absent (null) for the present one. What bears it since may be of
 *              somebody else, who has the mailbox now
 */
public record ProvedAddress(@NotNull @EmailAddress String email, Instant until) { }

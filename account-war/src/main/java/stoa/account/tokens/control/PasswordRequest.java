package stoa.account.tokens.control;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import stoa.kernel.validation.PlainText;

/**
 * What a person brings.
 *
 * @param otp the second factor's code, where one is on
 */
record PasswordRequest(@NotNull @PlainText @Size(max = 320) String email, @NotNull @Size(max = 1024) String password,
        @Size(max = 64) String otp, Boolean cookies) implements TokenRequest {

    /** Tells nothing of the secrets. */
    @Override
    public String toString() {
        return "password of somebody";
    }
}

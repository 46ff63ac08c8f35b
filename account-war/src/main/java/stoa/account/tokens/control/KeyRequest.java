package stoa.account.tokens.control;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What an integrator's program brings: an API key's id and secret (RFC 6749, section 4.4). */
record KeyRequest(@NotNull @Size(max = 64) String clientId, @NotNull @Size(max = 1024) String clientSecret,
        Boolean cookies) implements TokenRequest {

    /** Tells nothing of the secret. */
    @Override
    public String toString() {
        return "secret of key " + clientId;
    }
}

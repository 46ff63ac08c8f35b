package stoa.account.tokens.control;

/**
 * What was given.
 *
 * @param accessToken  a JWT, good for 15 minutes
 * @param refreshToken absent where there is no session to go on with
 */
public record Granted(String accessToken, String refreshToken) {

    /** Tells nothing of the secrets. */
    @Override
    public String toString() {
        return "tokens";
    }
}

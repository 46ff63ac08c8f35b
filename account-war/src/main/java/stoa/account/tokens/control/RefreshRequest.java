package stoa.account.tokens.control;

import jakarta.validation.constraints.Size;

/**
 * What a client brings that is logged in.
 *
 * @param refreshToken absent where the cookie holds it
 */
record RefreshRequest(@Size(max = 1024) String refreshToken, Boolean cookies) implements TokenRequest {

    /** What came by cookie is told by cookie, so that no script ever reads it. */
    @Override
    public TokenRequest with(String refreshCookie) {
        return refreshToken == null && refreshCookie != null ? new RefreshRequest(refreshCookie, true) : this;
    }

    /** Tells nothing of the secret. */
    @Override
    public String toString() {
        return "refresh token of somebody";
    }
}

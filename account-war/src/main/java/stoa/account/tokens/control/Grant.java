package stoa.account.tokens.control;

import java.util.Optional;

/** One way to get tokens. */
interface Grant<R extends TokenRequest> {

    /** What it wants to see. */
    Class<R> request();

    /**
     * @param client what the caller's program calls itself
     * @throws stoa.kernel.problems.Problem INVALID_CREDENTIALS
     */
    Granted by(R request, Optional<String> client);
}

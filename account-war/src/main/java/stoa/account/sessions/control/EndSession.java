package stoa.account.sessions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import stoa.account.sessions.entity.RefreshToken;
import stoa.account.sessions.entity.RefreshTokens;
import stoa.account.sessions.entity.Sessions;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.security.RandomTokens;

/** Somebody logs out, here or elsewhere. Access tokens that were given out stay good for their 15 minutes. */
@ApplicationScoped
public class EndSession {

    @Inject Sessions sessions;
    @Inject RefreshTokens tokens;

    /** Ends the session of a refresh token, whatever became of the token; an unknown one ends nothing. */
    @Transactional
    public void by(String refreshToken) {
        tokens.byHash(RandomTokens.hash(refreshToken)).map(RefreshToken::sessionId).ifPresent(sessions::end);
    }

    /** @throws Problem NOT_FOUND unless the session is the login's and lives */
    @Transactional
    public void of(UUID loginId, UUID id) {
        if (!sessions.end(loginId, id)) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
    }
}

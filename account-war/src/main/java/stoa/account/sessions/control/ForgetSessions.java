package stoa.account.sessions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import stoa.account.sessions.entity.RefreshTokens;
import stoa.account.sessions.entity.Sessions;

/** Deletes sessions that ended or expired, and tokens that expired in sessions that live. */
@ApplicationScoped
class ForgetSessions {

    private static final int MOST = 1000;

    @Inject Sessions sessions;
    @Inject RefreshTokens tokens;

    /** @return whether there may be more */
    @Transactional
    public boolean some() {
        int deleted = sessions.forget(MOST);
        return Math.max(deleted, tokens.forget(MOST)) == MOST;
    }
}

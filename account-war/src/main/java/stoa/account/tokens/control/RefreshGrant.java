package stoa.account.tokens.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.logins.entity.Logins;
import stoa.account.sessions.control.ContinueSession;
import stoa.kernel.persistence.Contention;
import stoa.kernel.problems.Problem;

/** A client that is logged in goes on; what its person may is looked up anew. */
@ApplicationScoped
class RefreshGrant implements Grant<RefreshRequest> {

    @Inject ContinueSession session;
    @Inject Logins logins;
    @Inject PersonalToken tokens;

    @Override
    public Class<RefreshRequest> request() {
        return RefreshRequest.class;
    }

    @Override
    public Granted by(RefreshRequest request, Optional<String> client) {
        var held = Optional.ofNullable(request.refreshToken())
                .flatMap(token -> Contention.retrying(() -> session.by(token))).orElseThrow(RefreshGrant::refused);
        var login = logins.byId(held.loginId()).filter(Login::isVerified).orElseThrow(RefreshGrant::refused);
        return tokens.of(login, held);
    }

    private static Problem refused() {
        return new Problem(LoginProblem.INVALID_CREDENTIALS);
    }
}

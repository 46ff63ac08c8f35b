package stoa.account.logins.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stoa.account.logins.entity.AddressProved;
import stoa.account.logins.entity.Ask;
import stoa.account.logins.entity.Asks;
import stoa.account.logins.entity.LinkPurpose;
import stoa.account.logins.entity.LinkToken;
import stoa.account.logins.entity.Links;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.logins.entity.Logins;
import stoa.account.sessions.entity.Sessions;
import stoa.kernel.problems.Problem;

/**
 * What follows a password's hashing, which takes too long to hold a transaction open: so each looks under the login's lock
 * whether what was checked before it still holds.
 */
@ApplicationScoped
class LoginTransaction {

    static final Set<LinkPurpose> RESETTING = Set.of(LinkPurpose.RESET);

    @Inject Asks asks;
    @Inject Links links;
    @Inject Logins logins;
    @Inject Sessions sessions;
    @Inject Event<AddressProved> proved;

    /** @throws Problem TOKEN_INVALID if the link was used meanwhile */
    @Transactional
    public void reset(UUID loginId, LinkToken token, String passwordHash) {
        var login = logins.lock(loginId).filter(locked -> links.use(token, RESETTING).isPresent())
                .orElseThrow(() -> new Problem(LoginProblem.TOKEN_INVALID));
        choose(login.id(), passwordHash);
        sessions.endAll(login.id());
        if (logins.prove(login.id())) {
            proved.fire(new AddressProved(login.id(), login.kind(), login.email()));
        }
    }

    /**
     * @param kept the session that goes on; absent for none
     * @throws Problem INVALID_CREDENTIALS if the password was changed meanwhile
     */
    @Transactional
    public void change(Login checked, String passwordHash, Optional<UUID> kept) {
        var login = lock(checked);
        choose(login.id(), passwordHash);
        kept.ifPresentOrElse(session -> sessions.endOthers(login.id(), session), () -> sessions.endAll(login.id()));
    }

    /** @throws Problem INVALID_CREDENTIALS if the password was changed meanwhile */
    @Transactional
    public void ask(Login checked, Ask change) {
        lock(checked);
        asks.add(change);
    }

    private Login lock(Login checked) {
        return logins.lockAsChecked(checked).orElseThrow(() -> new Problem(LoginProblem.INVALID_CREDENTIALS));
    }

    /** What was asked by the old password goes with it, first what waits for its mail, then the links that were mailed. */
    private void choose(UUID loginId, String passwordHash) {
        logins.setPassword(loginId, passwordHash);
        asks.endAll(loginId);
        links.endAll(loginId);
    }
}

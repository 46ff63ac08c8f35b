package stoa.account.tokens.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.LoginKind;
import stoa.account.sessions.control.Held;
import stoa.account.signing.control.SignToken;
import stoa.account.staff.control.StaffRights;

/** A person's access token: staff's carries what their roles permit now, a customer's nothing but that it is one. */
@ApplicationScoped
class PersonalToken {

    private static final Set<String> CUSTOMER = Set.of("customer");

    @Inject StaffRights staff;
    @Inject SignToken sign;

    Granted of(Login login, Held held) {
        var groups = login.kind() == LoginKind.STAFF ? staff.of(login.id()) : CUSTOMER;
        return new Granted(sign.of(login.id(), login.email(), groups, Optional.of(held.sessionId())), held.refreshToken());
    }
}

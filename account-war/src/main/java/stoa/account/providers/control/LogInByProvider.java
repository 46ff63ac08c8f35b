package stoa.account.providers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import stoa.account.logins.entity.Login;
import stoa.account.providers.entity.AuthorizationCode;
import stoa.kernel.problems.Problem;

/** Staff log in with an external provider; it is asked before the transaction begins. */
@ApplicationScoped
public class LogInByProvider {

    @Inject ProviderSettings settings;
    @Inject AskProvider ask;
    @Inject Admit admit;

    /**
     * @throws Problem INVALID_REQUEST for an unknown provider; INVALID_CREDENTIALS; IDENTITY_INCOMPLETE; NO_ROLE_MAPPED;
     *                 EMAIL_TAKEN; PROVIDER_UNAVAILABLE
     */
    public Login with(String provider, AuthorizationCode code) {
        var known = settings.named(provider);
        var person = ask.who(known, code);
        return admit.with(person, settings.roles(provider, person.groups()));
    }
}

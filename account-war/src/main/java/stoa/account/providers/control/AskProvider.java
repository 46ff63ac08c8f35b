package stoa.account.providers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Timeout;
import stoa.account.providers.entity.AuthorizationCode;
import stoa.account.providers.entity.Identity;
import stoa.account.providers.entity.Provider;
import stoa.kernel.problems.Problem;

/**
 * Asks a provider who somebody is. Nothing is repeated, as a code is good once, and nothing kept: a key that the provider
 * took back is not believed any more. So few are asked at once that a silent provider holds up nobody else.
 */
@ApplicationScoped
class AskProvider {

    private static final int AT_ONCE = 4;
    private static final int TIMEOUT_MILLIS = 20_000;

    @Inject ProviderCalls calls;

    /** @throws Problem INVALID_CREDENTIALS; IDENTITY_INCOMPLETE; PROVIDER_UNAVAILABLE */
    @Timeout(TIMEOUT_MILLIS)
    @Bulkhead(AT_ONCE)
    @Fallback(value = ProviderSilent.class, skipOn = Problem.class)
    Identity who(Provider provider, AuthorizationCode code) {
        var endpoints = calls.discover(provider);
        var token = calls.exchange(provider, endpoints, code);
        return IdTokens.verified(provider, calls.get(endpoints.jwks()), token, code.nonce());
    }
}

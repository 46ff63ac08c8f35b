package stoa.account.keys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import stoa.account.keys.entity.ApiKey;
import stoa.account.keys.entity.ApiKeys;
import stoa.kernel.security.RandomTokens;
import stoa.kernel.web.Paths;

/** Tells whose secret this is, and remembers that it was used. */
@ApplicationScoped
public class CheckKey {

    @Inject ApiKeys keys;

    /** @return nothing if there is no such key, the secret is another, or its time is over */
    @Transactional
    public Optional<ApiKey> by(String id, String secret) {
        var key = Optional.of(id).filter(text -> text.matches(Paths.UUID))
                .flatMap(text -> keys.good(UUID.fromString(text), RandomTokens.hash(secret)));
        key.map(ApiKey::id).ifPresent(keys::used);
        return key;
    }
}

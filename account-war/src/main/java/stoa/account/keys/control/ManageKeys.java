package stoa.account.keys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import stoa.account.keys.entity.ApiKey;
import stoa.account.keys.entity.ApiKeys;
import stoa.account.keys.entity.KeyProblem;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.security.RandomTokens;
import stoa.kernel.web.Caller;

/** Administrators keep the keys of integrators' programs. */
@ApplicationScoped
public class ManageKeys {

    @Inject ApiKeys keys;
    @Inject IdempotencyKeys idempotency;
    @Inject Clock clock;

    /**
     * @param maker     who asks for it, and must hold each scope
     * @param expiresAt null if it never ends
     * @throws Problem SCOPE_NOT_HELD; INVALID_REQUEST if it would be over already
     */
    @Transactional
    public NewKey add(String name, List<String> scopes, Instant expiresAt, Caller maker) {
        requireHeld(scopes, maker);
        requireAhead(expiresAt);
        var id = Ids.next();
        var secret = RandomTokens.next();
        keys.add(id, name, ordered(scopes), expiresAt, RandomTokens.hash(secret));
        idempotency.made(id);
        return new NewKey(get(id), secret);
    }

    /**
     * @throws Problem SCOPE_NOT_HELD for a scope that is new to the key; INVALID_REQUEST for an end that is new to it and
     *                 not ahead; PRECONDITION_FAILED if it changed meanwhile
     */
    @Transactional
    public ApiKey change(ApiKey key, String name, List<String> scopes, Instant expiresAt, Caller changer) {
        requireHeld(scopes.stream().filter(scope -> !key.scopes().contains(scope)).toList(), changer);
        if (!Objects.equals(expiresAt, key.expiresAt())) {
            requireAhead(expiresAt);
        }
        if (!keys.change(key.id(), key.version(), name, ordered(scopes), expiresAt)) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        return get(key.id());
    }

    /** Tokens that it got stay good for their 15 minutes. @throws Problem PRECONDITION_FAILED if it changed meanwhile */
    @Transactional
    public void remove(ApiKey key) {
        if (!keys.remove(key.id(), key.version())) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
    }

    /** @throws Problem NOT_FOUND */
    public ApiKey get(UUID id) {
        return keys.byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private static void requireHeld(List<String> scopes, Caller caller) {
        var missing = scopes.stream().filter(scope -> !caller.may(scope)).distinct().sorted().toList();
        if (!missing.isEmpty()) {
            throw new Problem(KeyProblem.SCOPE_NOT_HELD).detail("Not held: " + String.join(", ", missing));
        }
    }

    private void requireAhead(Instant end) {
        if (end != null && !end.isAfter(clock.instant())) {
            throw new Problem(CommonProblem.INVALID_REQUEST).error("/expiresAt", "invalid", "must be in the future");
        }
    }

    private static List<String> ordered(List<String> scopes) {
        return scopes.stream().distinct().sorted().toList();
    }
}

package stoa.account.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import stoa.account.audit.entity.Verification;
import stoa.account.audit.entity.Verifications;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.ids.Ids;

/** Promises that all chains will be read. */
@ApplicationScoped
public class BeginVerification {

    @Inject Verifications verifications;
    @Inject IdempotencyKeys keys;

    /** @return the job that will do it */
    @Transactional
    public Verification begin() {
        var id = Ids.next();
        verifications.add(id);
        keys.made(id);
        return verifications.byId(id).orElseThrow();
    }
}

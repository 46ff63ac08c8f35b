package stoa.account.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import stoa.account.customers.entity.CustomerFact;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.Logins;
import stoa.account.privacy.entity.OwnData;
import stoa.account.privacy.entity.PrivacyJob;
import stoa.account.privacy.entity.PrivacyJobs;
import stoa.kernel.events.Fact;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** A customer asks for all that is known of them, or to be forgotten. Who asks again while it lasts gets the same job. */
@ApplicationScoped
public class RequestPrivacy {

    @Inject Logins logins;
    @Inject PrivacyJobs jobs;
    @Inject OwnData own;
    @Inject AskContexts contexts;
    @Inject IdempotencyKeys keys;
    @Inject Event<Fact> facts;

    /** @throws Problem NOT_FOUND if the account is gone */
    @Transactional
    public PrivacyJob export(UUID customerId) {
        var login = locked(customerId);
        var job = jobs.open(PrivacyJob.EXPORT, customerId).orElseGet(() -> begin(PrivacyJob.EXPORT, login, List.of()));
        keys.made(job.id());
        return job;
    }

    /**
     * The account is gone with this; what the other contexts know follows. Whoever has it still may read the job.
     *
     * @throws Problem NOT_FOUND if the account is gone
     */
    @Transactional
    public PrivacyJob erase(UUID customerId) {
        var login = locked(customerId);
        var job = begin(PrivacyJob.ERASE, login, List.of(AskContexts.OWN));
        keys.made(job.id());
        own.sequence(customerId).ifPresent(sequence -> facts.fire(CustomerFact.erased(customerId, sequence + 1)));
        jobs.cancelExports(customerId);
        own.erase(login, job.id());
        return job;
    }

    /** @throws Problem NOT_FOUND if there is none, or it is another's */
    public PrivacyJob read(UUID id, UUID customerId) {
        return jobs.byId(id, customerId).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** @throws Problem NOT_FOUND if there is none, it is not there yet, or it was fetched before */
    @Transactional
    public String fetch(UUID id, UUID customerId) {
        return jobs.fetch(id, customerId).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private PrivacyJob begin(String kind, Login login, List<String> done) {
        var id = Ids.next();
        jobs.add(id, kind, login, own.locale(login.id()).orElse(null), contexts.names().size() + 1, done);
        return read(id, login.id());
    }

    private Login locked(UUID customerId) {
        own.lock(customerId);
        return logins.byId(customerId).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}

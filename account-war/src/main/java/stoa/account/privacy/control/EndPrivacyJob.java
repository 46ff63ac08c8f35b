package stoa.account.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stoa.account.logins.entity.MailRequested;
import stoa.account.logins.entity.Recipient;
import stoa.account.privacy.entity.JobState;
import stoa.account.privacy.entity.PrivacyJob;
import stoa.account.privacy.entity.PrivacyJobs;
import stoa.kernel.events.Fact;
import stoa.kernel.privacy.Person;

/** Brings exports and erasures to their end. */
@ApplicationScoped
class EndPrivacyJob {

    /** The life of an access token and the clock's tolerance: after it nobody can act as who was erased. */
    private static final Duration LAST_TOKEN = Duration.ofMinutes(16);

    private static final Duration AGAIN = Duration.ofMinutes(1);

    @Inject PrivacyJobs jobs;
    @Inject Event<Fact> facts;

    /**
     * All contexts are through. What was on its way to them when they were asked has come by now, and goes as well.
     *
     * @return false if one of them has to be asked again later
     */
    boolean nothingCameAfter(PrivacyJob job, AskContexts contexts) {
        return allErased(job.person(), contexts);
    }

    /** Who was erased is told so, by the last mail that goes to this address. */
    @Transactional
    void complete(PrivacyJob job) {
        if (job.erases()) {
            facts.fire(MailRequested.of("erased", new Recipient(job.email(), null, job.locale()), Map.of()));
        }
        jobs.end(job.id(), JobState.COMPLETED, Optional.of(LAST_TOKEN).filter(pause -> job.erases()));
    }

    /** Takes away what the person's last token was used for after an erasure. */
    void sweep(PrivacyJob job, AskContexts contexts) {
        if (!job.erases() || allErased(new Person(job.loginId(), List.of()), contexts)) {
            jobs.end(job.id(), job.state(), Optional.empty());
        } else {
            jobs.postpone(job.id(), AGAIN, false);
        }
    }

    private static boolean allErased(Person person, AskContexts contexts) {
        return contexts.names().stream().filter(context -> !contexts.erase(context, person)).findAny().isEmpty();
    }
}

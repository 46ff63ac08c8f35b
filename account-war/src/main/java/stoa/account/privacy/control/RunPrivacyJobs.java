package stoa.account.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import stoa.account.privacy.entity.OwnData;
import stoa.account.privacy.entity.JobState;
import stoa.account.privacy.entity.PrivacyJob;
import stoa.account.privacy.entity.PrivacyJobs;

/**
 * Goes on with exports and erasures: each step asks one context and notes that it is through, so that a job that was
 * killed goes on where it was. A context that fails is asked again after growing pauses; an export is given up after
 * many, an erasure never.
 */
@ApplicationScoped
class RunPrivacyJobs {

    private static final Logger LOG = System.getLogger(RunPrivacyJobs.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration ARRIVED = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_ATTEMPTS = 30;

    @Inject PrivacyJobs jobs;
    @Inject AskContexts contexts;
    @Inject OwnData own;
    @Inject EndPrivacyJob end;
    @Inject Clock clock;

    /** @return false if nothing is due */
    boolean step() {
        var due = jobs.take(LEASE);
        due.ifPresent(this::step);
        return due.isPresent();
    }

    private void step(PrivacyJob job) {
        try {
            if (!job.isOpen()) {
                end.sweep(job, contexts);
                return;
            }
            next(job).ifPresentOrElse(context -> ask(job, context), () -> end(job));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "A step of " + job.kind() + " " + job.id() + " failed and is tried again", failed);
            again(job);
        }
    }

    /** An erasure waits until what was under way, as a mail in a queue, must have come where it goes. */
    private void end(PrivacyJob job) {
        if (job.erases() && (job.updatedAt().isAfter(clock.instant().minus(ARRIVED)) || !end.nothingCameAfter(job, contexts))) {
            jobs.postpone(job.id(), SOON, false);
        } else {
            end.complete(job);
        }
    }

    private Optional<String> next(PrivacyJob job) {
        return Stream.concat(contexts.names().stream(), Stream.of(AskContexts.OWN)).filter(context -> !job.done().contains(context)).findFirst();
    }

    private void ask(PrivacyJob job, String context) {
        var person = job.person();
        if (context.equals(AskContexts.OWN)) {
            jobs.through(job.id(), context, Optional.of(own.export(job.loginId())));
        } else if (!job.erases()) {
            jobs.through(job.id(), context, Optional.of(contexts.export(context, person)));
        } else if (contexts.erase(context, person)) {
            jobs.through(job.id(), context, Optional.empty());
        } else {
            jobs.postpone(job.id(), SOON, false);
        }
    }

    private void again(PrivacyJob job) {
        if (!job.erases() && job.attempts() >= MOST_ATTEMPTS) {
            jobs.end(job.id(), JobState.FAILED, Optional.empty());
            return;
        }
        var pause = Duration.ofSeconds(1L << Math.min(job.attempts(), 10));
        jobs.postpone(job.id(), pause.compareTo(LONGEST) < 0 ? pause : LONGEST, true);
    }

    void forget() {
        jobs.forget();
    }
}

package stoa.account.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import stoa.account.audit.entity.AuditCopies;
import stoa.account.audit.entity.Finding;
import stoa.account.audit.entity.Finding.Kind;
import stoa.account.audit.entity.Finding.Where;
import stoa.account.audit.entity.Verification;
import stoa.account.audit.entity.Verifications;
import stoa.kernel.persistence.Leases;
import stoa.kernel.settings.Settings;

/** Reads the chains of all contexts, one after the other, each beside account's copy. */
@ApplicationScoped
class VerifyChains {

    static final String LEASE = "account.audit-verification";
    static final Duration HELD = Duration.ofMinutes(2);

    private static final Logger LOG = System.getLogger(VerifyChains.class.getName());
    private static final int STEP = 1_000;
    private static final int ANCHORS = 200;

    @Inject AuditCopies copies;
    @Inject Verifications verifications;
    @Inject Leases leases;
    @Inject AuditedContexts contexts;

    /** From the beginning again, should a server have fallen on the way. The caller holds the lease. */
    void run(UUID id) {
        var checked = new AtomicLong();
        var findings = new ArrayList<Finding>();
        contexts.roots().forEach((context, root) -> first(id, context, root, checked).ifPresent(findings::add));
        findings.forEach(finding -> LOG.log(Level.WARNING, "The audit is not as it was written: {0}", finding));
        boolean all = findings.stream().noneMatch(finding -> finding.kind() == Kind.UNREACHABLE);
        verifications.end(id, all ? Verification.State.COMPLETED : Verification.State.FAILED, checked.get(), findings);
    }

    private Optional<Finding> first(UUID id, String context, String root, AtomicLong checked) {
        var address = Settings.config().getValue(context + "/mp-rest/url", URI.class).resolve(root + "/");
        try (var own = new ContextChain(context, address)) {
            var anchors = new AnchorReader(last -> copies.anchors(context, last, ANCHORS));
            return new CompareChains(context, own, new CopiedChain(context, copies), anchors, own::underWay)
                    .first(place -> goOn(id, checked.incrementAndGet()));
        } catch (ProcessingException | WebApplicationException silent) {
            LOG.log(Level.WARNING, "The audit of " + context + " can't be read", silent);
            return Optional.of(new Finding(context, Where.CONTEXT, Kind.UNREACHABLE, null, null));
        }
    }

    private void goOn(UUID id, long checked) {
        if (checked % STEP == 1) {
            leases.keep(LEASE, HELD);
            verifications.goOn(id, checked);
        }
    }
}

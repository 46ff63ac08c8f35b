package stoa.account.providers.control;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.ExecutionContext;
import org.eclipse.microprofile.faulttolerance.FallbackHandler;
import stoa.account.providers.entity.Identity;
import stoa.account.providers.entity.ProviderProblem;
import stoa.kernel.problems.Problem;

/** Says that the provider could not be asked, and writes down why. */
class ProviderSilent implements FallbackHandler<Identity> {

    private static final Logger LOG = Logger.getLogger(ProviderSilent.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Override
    public Identity handle(ExecutionContext context) {
        LOG.log(Level.WARNING, "The provider could not be asked who somebody is", context.getFailure());
        throw new Problem(ProviderProblem.PROVIDER_UNAVAILABLE, context.getFailure()).retryAfter(PAUSE);
    }
}

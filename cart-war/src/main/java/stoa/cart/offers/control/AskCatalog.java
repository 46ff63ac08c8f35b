package stoa.cart.offers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import stoa.cart.offers.entity.OfferProblem;
import stoa.cart.offers.entity.Offers;
import stoa.kernel.problems.Problem;
import stoa.kernel.time.Times;
import stoa.kernel.web.Gate;

/** Asks what catalog offers now; one call, however much is asked. Never called inside a transaction. */
@ApplicationScoped
public class AskCatalog {

    /** The most variants that one call may ask about. */
    public static final int MOST = 100;
    private static final Logger LOG = Logger.getLogger(AskCatalog.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final int CALLS_AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject CatalogCall catalog;
    @Inject Clock clock;

    private final Gate gate = new Gate(CALLS_AT_ONCE, PATIENCE);

    /**
     * @param ids  variants, and
     * @param skus more of them; at most 100 in all
     * @throws Problem CATALOG_UNAVAILABLE if it is down, too slow, or was so too often lately
     */
    public Offers about(Set<UUID> ids, Set<String> skus, String currency, String locale) {
        var now = Times.now(clock);
        if (ids.isEmpty() && skus.isEmpty()) {
            return new Offers(ids, List.of(), now);
        }
        try {
            var answer = gate.pass(() -> catalog.variants(new CatalogClient.Query(ids, skus, currency, locale)));
            return new Offers(ids, answer.items().stream().map(CatalogClient.Variant::offer).toList(), now);
        } catch (ProcessingException | FaultToleranceException | CatalogFailed | CatalogRefused unavailable) {
            LOG.log(unavailable instanceof CatalogRefused ? Level.WARNING : Level.FINE, "No prices from catalog", unavailable);
            throw new Problem(OfferProblem.CATALOG_UNAVAILABLE, unavailable).retryAfter(PAUSE);
        }
    }
}

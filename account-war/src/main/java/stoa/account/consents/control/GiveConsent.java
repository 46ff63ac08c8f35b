package stoa.account.consents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import stoa.account.consents.entity.Consent;
import stoa.account.consents.entity.ConsentSource;
import stoa.account.consents.entity.Consents;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;
import stoa.kernel.time.Times;

/** Customers agree to purposes and take it back; each time is written down. */
@ApplicationScoped
public class GiveConsent {

    @Inject Consents consents;
    @Inject Clock clock;
    @Inject @Setting("stoa.account.consents.purposes") List<String> purposes;

    /** @throws Problem INVALID_REQUEST for a purpose that the store has not; NOT_FOUND without such a customer */
    @Transactional
    public Consent say(UUID customer, String purpose, boolean granted) {
        if (!purposes.contains(purpose)) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .error("/purpose", "invalid", "must be one of " + String.join(", ", purposes));
        }
        var said = new Consent(Ids.next(), purpose, granted, ConsentSource.CUSTOMER, Times.now(clock));
        if (!consents.add(customer, said)) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        return said;
    }
}

package stoa.cart.carts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import stoa.cart.carts.entity.Carts;
import stoa.kernel.audit.BySystem;
import stoa.kernel.events.Fact;
import stoa.kernel.time.Times;

/** Ends what has run out: carts that nobody changes any more, and claims that no order came of. */
@ApplicationScoped
class SweepCarts {

    static final int BATCH = 500;

    @Inject Carts carts;
    @Inject Event<Fact> facts;
    @Inject Clock clock;

    /** @return how many were swept; {@link #BATCH} if there may be more */
    @Transactional
    @BySystem("expireCarts")
    int expire() {
        var swept = carts.expire(Times.now(clock), BATCH);
        swept.forEach(facts::fire);
        return swept.size();
    }

    /** @return as {@link #expire} */
    @Transactional
    @BySystem("reopenCarts")
    int reopen() {
        var swept = carts.reopen(Times.now(clock), BATCH);
        swept.forEach(facts::fire);
        return swept.size();
    }
}

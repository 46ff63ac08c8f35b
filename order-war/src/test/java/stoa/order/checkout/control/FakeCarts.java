package stoa.order.checkout.control;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.kernel.money.Money;
import stoa.kernel.problems.Kind;
import stoa.kernel.problems.Problem;

/** Carts that hold two mugs each, and freeze for one claim at a time. */
class FakeCarts extends Carts {

    final Map<UUID, UUID> claims = new HashMap<>();
    final List<UUID> released = new ArrayList<>();
    int claimSeconds = 60;
    boolean unreachable;
    private final Clock clock;

    FakeCarts(Clock clock) {
        this.clock = clock;
    }

    @Override
    CartSnapshot claim(UUID cartId, Claim claim) {
        if (unreachable) {
            throw new CartFailed("down");
        }
        if (!claims.computeIfAbsent(cartId, free -> claim.claimId()).equals(claim.claimId())) {
            throw new Problem(new CartRefusal(Kind.CONFLICT, CartRefusal.NOT_OPEN, ""));
        }
        return snapshot(cartId, claim.claimId());
    }

    @Override
    void release(UUID cartId, UUID claimId) {
        released.add(cartId);
        if (unreachable) {
            throw new CartFailed("down");
        }
        claims.remove(cartId, claimId);
    }

    private CartSnapshot snapshot(UUID cartId, UUID claimId) {
        var none = Json.tree("[]");
        var line = new CartSnapshot.Line(Ids.next(), Ids.next(), Ids.next(), "mug", "MUG-1", "Mug", Json.tree("{}"), 2,
                usd("10.00"), none, "standard", "TRACKED");
        var totals = new CartSnapshot.Totals(usd("20.00"), usd("0.00"), usd("5.00"), usd("0.00"), false, usd("25.00"));
        return new CartSnapshot(cartId, claimId, clock.instant().plusSeconds(claimSeconds), null, "ada@example.org", "en",
                List.of(line), none, Json.tree("{}"), null, null, totals, List.of(), "1", none);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}

package stoa.order.checkout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import stoa.kernel.audit.BySystem;
import stoa.kernel.faults.FailPoints;
import stoa.kernel.persistence.Contention;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.order.payments.control.Pay;
import stoa.order.payments.control.ProviderCall;
import stoa.order.payments.control.ProviderEvent;
import stoa.order.payments.entity.Payments;

/** Goes to and fro between the provider and the ledger until an order has nothing more to ask at once. */
@ApplicationScoped
public class Settlement {

    private static final int MOST_CALLS = 5;

    @Inject Pay pay;
    @Inject Finalize finalizing;
    @Inject Payments payments;

    /** Goes on with an order from where its ledger stands. */
    public void drive(UUID orderId) {
        drive(orderId, Contention.retrying(() -> finalizing.next(orderId)));
    }

    /** What the ledger still wants if this is cut short, recovery does. */
    void drive(UUID orderId, Optional<ProviderCall> first) {
        var call = first;
        for (int calls = 0; call.isPresent() && calls < MOST_CALLS; calls++) {
            var asked = call.get();
            var answer = pay.perform(asked);
            FailPoints.reach("order.finalize.before");
            var next = Contention.retrying(() -> finalizing.settle(orderId, asked.key(), answer));
            FailPoints.reach("order.finalize.after");
            call = answer.isProgress() ? next : Optional.empty();
        }
    }

    /**
     * Takes what a provider told by itself.
     *
     * @throws Problem NOT_FOUND if it is about nothing of ours
     */
    @BySystem("takeProviderEvent")
    public void take(ProviderEvent event) {
        var orderId = payments.orderOf(event.key()).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        drive(orderId, Contention.retrying(() -> finalizing.settle(orderId, event.key(), event.answer())));
    }
}

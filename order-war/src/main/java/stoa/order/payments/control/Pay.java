package stoa.order.payments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import stoa.kernel.faults.FailPoints;

/** Calls the provider, with no transaction and no lock open. May be repeated: the provider knows the key. */
@ApplicationScoped
public class Pay {

    private static final Logger LOG = Logger.getLogger(Pay.class.getName());

    @Inject Providers providers;

    /** @return UNKNOWN if the provider did not answer: then it may have happened or not */
    public Answer perform(ProviderCall call) {
        FailPoints.reach("order.pay.before");
        var answer = answer(call);
        FailPoints.reach("order.pay.after");
        return answer;
    }

    private Answer answer(ProviderCall call) {
        try {
            var provider = providers.named(call.provider());
            return switch (call.kind()) {
                case AUTHORIZE -> provider.authorize(call.key(), call.method(), call.amount());
                case FIND -> provider.find(call.key());
                case CAPTURE -> provider.capture(call.key(), call.chargeReference(), call.amount());
                case VOID -> provider.voidCharge(call.key(), call.chargeReference());
                case REFUND -> provider.refund(call.key(), call.chargeReference(), call.amount());
            };
        } catch (RuntimeException unanswered) {
            LOG.log(Level.WARNING, unanswered, () -> "No answer from " + call.provider() + " to " + call.kind()
                    + " " + call.key());
            return Answer.of(Answer.Outcome.UNKNOWN);
        }
    }
}

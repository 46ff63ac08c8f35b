package stoa.order.payments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.order.payments.entity.PaymentProblem;

/** The payment providers that this server knows. */
@ApplicationScoped
public class Providers {

    @Inject @Any Instance<PaymentProvider> all;

    /** @throws Problem PAYMENT_METHOD_UNKNOWN unless it can be chosen */
    public void requireOffered(String provider, String method) {
        if (find(provider).filter(known -> known.offers(method)).isEmpty()) {
            throw new Problem(PaymentProblem.PAYMENT_METHOD_UNKNOWN)
                    .error("/payment", "unknown", "no such provider, or it does not offer this method");
        }
    }

    /** @throws Problem NOT_FOUND if there is no such provider */
    public PaymentProvider named(String provider) {
        return find(provider).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private Optional<PaymentProvider> find(String provider) {
        return all.stream().filter(known -> known.name().equals(provider)).findFirst();
    }
}

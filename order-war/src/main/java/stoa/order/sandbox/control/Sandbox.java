package stoa.order.sandbox.control;

import static stoa.order.payments.control.Answer.Outcome.ACTION_REQUIRED;
import static stoa.order.payments.control.Answer.Outcome.DECLINED;
import static stoa.order.payments.control.Answer.Outcome.DEFERRED;
import static stoa.order.payments.control.Answer.Outcome.NOT_FOUND;
import static stoa.order.payments.control.Answer.Outcome.SUCCEEDED;
import static stoa.order.payments.control.Answer.Outcome.UNAVAILABLE;
import static stoa.order.payments.control.Answer.Outcome.UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stoa.kernel.Context;
import stoa.kernel.money.Money;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;
import stoa.order.payments.control.Answer;
import stoa.order.payments.control.PaymentProvider;
import stoa.order.payments.control.ProviderEvent;
import stoa.order.payments.entity.PaymentProblem;
import stoa.order.sandbox.entity.SandboxCharge.State;
import stoa.order.sandbox.entity.SandboxCharge;

/**
 * A payment provider that moves no money and keeps books like one that does. What happens is decided by the method.
 * Offered in development, elsewhere only with {@code STOA_SANDBOX_PAYMENTS=true}.
 */
@ApplicationScoped
public class Sandbox implements PaymentProvider {

    private static final String CARD_ERROR = "card-error";
    private static final String CARD_TIMEOUT = "card-timeout";
    private static final Map<String, State> METHODS = Map.of(
            "card-ok", State.AUTHORIZED, "invoice", State.PAYABLE, "card-action-required", State.OPEN,
            CARD_TIMEOUT, State.AUTHORIZED, "card-declined", State.FAILED, CARD_ERROR, State.FAILED);

    @Inject SandboxBooks books;
    @Inject SandboxSignature signature;
    @Inject Context context;
    @Inject @Setting("stoa.mode") String mode;
    @Inject @Setting("stoa.sandbox.payments") boolean wanted;

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public boolean offers(String method) {
        return isOn() && METHODS.containsKey(method);
    }

    boolean isOn() {
        return wanted || mode.equals("development");
    }

    @Override
    public Answer authorize(UUID key, String method, Money amount) {
        if (method.equals(CARD_ERROR)) {
            return Answer.of(UNAVAILABLE);
        }
        var charge = books.charge(new SandboxCharge(key, reference(), method, METHODS.get(method), amount));
        return method.equals(CARD_TIMEOUT) ? Answer.of(UNKNOWN) : answer(charge);
    }

    private static String reference() {
        return "sbx_" + UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    public Answer capture(UUID key, String chargeReference, Money amount) {
        return done(key, books.capture(key, chargeReference, amount.minor()));
    }

    @Override
    public Answer voidCharge(UUID key, String chargeReference) {
        return done(key, books.voidCharge(key, chargeReference));
    }

    @Override
    public Answer refund(UUID key, String chargeReference, Money amount) {
        return done(key, books.refund(key, chargeReference, amount.minor()));
    }

    private static Answer done(UUID key, boolean succeeded) {
        return Answer.of(succeeded ? SUCCEEDED : DECLINED, "sbx_op_" + key);
    }

    @Override
    public Answer find(UUID key) {
        return books.byKey(key).map(this::answer).orElseGet(() -> Answer.of(NOT_FOUND));
    }

    private Answer answer(SandboxCharge charge) {
        return switch (charge.state()) {
            case AUTHORIZED, CAPTURED -> Answer.of(SUCCEEDED, charge.reference());
            case PAYABLE -> Answer.of(DEFERRED, charge.reference());
            case OPEN -> new Answer(ACTION_REQUIRED, charge.reference(), page(charge));
            case VOIDED, FAILED -> Answer.of(DECLINED, charge.reference());
        };
    }

    private String page(SandboxCharge charge) {
        return context.path() + "/sandbox/" + charge.reference();
    }

    /**
     * What its payer does on the sandbox's page.
     *
     * @return the event by which the sandbox tells it
     * @throws Problem NOT_FOUND if there is no such charge, CONFIRMATION_CLOSED if it was decided otherwise before
     */
    public ProviderEvent confirm(String chargeReference, boolean success) {
        var state = success ? State.AUTHORIZED : State.FAILED;
        var charge = (isOn() ? books.decide(chargeReference, state) : Optional.<SandboxCharge>empty())
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        if (charge.state() != state) {
            throw new Problem(PaymentProblem.CONFIRMATION_CLOSED).detail("The payment is " + charge.state());
        }
        return new ProviderEvent(charge.key(), answer(charge));
    }

    @Override
    public String signatureHeader() {
        return SandboxSignature.HEADER;
    }

    @Override
    public ProviderEvent read(String header, byte[] body) {
        if (!isOn()) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        signature.verify(header, body);
        var key = SandboxEvent.read(body).key();
        return new ProviderEvent(key, find(key));
    }
}

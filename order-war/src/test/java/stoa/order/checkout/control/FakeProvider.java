package stoa.order.checkout.control;

import static stoa.order.payments.control.Answer.Outcome.NOT_FOUND;
import static stoa.order.payments.control.Answer.Outcome.SUCCEEDED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stoa.order.payments.control.Answer;
import stoa.order.payments.control.Answer.Outcome;
import stoa.order.payments.control.Pay;
import stoa.order.payments.control.ProviderCall;
import stoa.order.payments.control.ProviderCall.Kind;

/** A provider whose next answers the test decides, and whose books it can read: one charge a key. */
class FakeProvider extends Pay {

    final List<ProviderCall> calls = new ArrayList<>();
    final Map<UUID, Answer> books = new HashMap<>();
    final Map<Kind, Outcome> says = new HashMap<>();
    Runnable meanwhile = () -> { };

    @Override
    public Answer perform(ProviderCall call) {
        calls.add(call);
        var answer = answer(call);
        meanwhile.run();
        return answer;
    }

    private Answer answer(ProviderCall call) {
        if (call.kind() == Kind.FIND) {
            return books.getOrDefault(call.key(), Answer.of(says.getOrDefault(Kind.FIND, NOT_FOUND)));
        }
        var outcome = says.getOrDefault(call.kind(), SUCCEEDED);
        var answer = outcome == Outcome.ACTION_REQUIRED ? new Answer(outcome, "ref-" + call.key(), "/pay/here")
                : Answer.of(outcome, "ref-" + call.key());
        if (outcome != Outcome.UNKNOWN && outcome != Outcome.UNAVAILABLE) {
            books.put(call.key(), answer);
        }
        return answer;
    }

    long asked(Kind kind) {
        return calls.stream().filter(call -> call.kind() == kind).count();
    }
}

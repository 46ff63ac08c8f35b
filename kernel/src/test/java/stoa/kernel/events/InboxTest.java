package stoa.kernel.events;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.kernel.Context;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InboxTest {

    private final FailingTransaction transaction = new FailingTransaction();
    private final Inbox inbox = inbox();

    @Test
    void aListenerThatFailsFiftyTimesThenSucceedsHasItsEffectOnce() {
        transaction.failures = 50;
        inbox.receive(message(event()));
        assertEquals(51, transaction.tries);
        assertEquals(1, transaction.effects);
        assertTrue(transaction.aside.isEmpty());
    }

    @Test
    void aMessageAtFaultIsPutAsideAtOnce() {
        transaction.failures = 50;
        transaction.failure = new Poison("unreadable");
        inbox.receive(message(event()));
        assertEquals(1, transaction.tries);
        assertEquals(List.of("unreadable"), transaction.aside);
    }

    @Test
    void eventsThatComeTogetherHaveTheirEffectInOneTransaction() {
        inbox.receive(message(EventBatches.of(List.of(event(), event(), event())).get(0)));
        assertEquals(1, transaction.tries);
        assertEquals(3, transaction.effects);
    }

    @Test
    void ofEventsThatComeTogetherOnlyTheOneAtFaultIsPutAside() {
        var bad = event();
        transaction.bad = Json.read(bad, CloudEvent.class).id();
        inbox.receive(message(EventBatches.of(List.of(event(), bad, event())).get(0)));
        assertEquals(2, transaction.effects);
        assertEquals(List.of("bad"), transaction.aside);
    }

    @Test
    void whatIsNoEventIsPutAside() {
        inbox.receive(message("{\"hello\":1}"));
        assertEquals(0, transaction.tries);
        assertEquals(1, transaction.aside.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[null]", "{\"specversion\": \"1.0\", \"sequence\": 1}",
        "{\"type\": \"stoa.cart.updated.v1\", \"sequence\": 1}"})
    void whatIsNoCompleteEventIsPutAside(String body) {
        inbox.receive(message(body));
        assertEquals(0, transaction.tries);
        assertEquals(1, transaction.aside.size());
    }

    @Test
    void whatComesWithAnIncompleteEventHasItsEffect() {
        inbox.receive(message("[" + event() + ",null]"));
        assertEquals(1, transaction.effects);
        assertEquals(1, transaction.aside.size());
    }

    private Inbox inbox() {
        var made = new Inbox();
        made.context = new Context("order", "/api/v1/orders");
        made.transaction = transaction;
        made.traces = new Traces() {
            @Override
            void within(List<CloudEvent> events, Runnable work) {
                work.run();
            }
        };
        made.attempts = 100;
        made.longestPauseMillis = 1;
        return made;
    }

    private static String event() {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/stoa/cart", "type": "stoa.cart.updated.v1",
                 "time": "2026-11-21T00:00:00.000000Z", "datacontenttype": "application/json", "aggregate": "cart",
                 "aggregateid": "%s", "sequence": 1, "data": {}}
                """.formatted(Ids.next(), Ids.next());
    }

    private static Message message(String body) {
        return (Message) Proxy.newProxyInstance(InboxTest.class.getClassLoader(), new Class<?>[] {Message.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getBody")) {
                        return body;
                    }
                    throw new JMSException("not asked for: " + method.getName());
                });
    }

    private static final class FailingTransaction extends InboxTransaction {

        private RuntimeException failure = new IllegalStateException("the neighbour is down");
        private int failures;
        private int tries;
        private int effects;
        private UUID bad;
        private final List<String> aside = new ArrayList<>();

        @Override
        void apply(List<CloudEvent> events) {
            tries++;
            if (tries <= failures) {
                throw failure;
            }
            if (events.stream().anyMatch(event -> event.id().equals(bad))) {
                throw new Poison("bad");
            }
            effects += events.size();
        }

        @Override
        void putAside(CloudEvent event, String body, String reason) {
            aside.add(reason);
        }
    }
}

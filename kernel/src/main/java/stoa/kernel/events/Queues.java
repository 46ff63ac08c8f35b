package stoa.kernel.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Sends to the listening contexts' queues; by the classic interface, which every broker's adapter knows. */
@ApplicationScoped
class Queues {

    private static final String FACTORY = "jms/stoa/factory";

    @Inject Routes routes;

    private final ConcurrentMap<String, Queue> queues = new ConcurrentHashMap<>();

    /**
     * Sends all or none: one local transaction of the broker, never of the database.
     *
     * @throws JMSException if the broker did not take them; a queue that is full is one reason
     */
    void send(List<OutboxMessages.Unsent> messages) throws JMSException {
        var names = new LinkedHashSet<String>();
        messages.forEach(message -> names.addAll(routes.of(message.type())));
        if (names.isEmpty()) {
            return;
        }
        var factory = Queues.<ConnectionFactory>lookup(FACTORY);
        try (var connection = factory.createConnection();
                var session = connection.createSession(true, Session.SESSION_TRANSACTED);
                var producer = session.createProducer(null)) {
            for (var name : names) {
                var wanted = messages.stream().filter(message -> routes.of(message.type()).contains(name))
                        .map(OutboxMessages.Unsent::body).toList();
                for (var batch : EventBatches.of(wanted)) {
                    producer.send(queue(name), session.createTextMessage(batch));
                }
            }
            session.commit();
        }
    }

    private Queue queue(String context) {
        return queues.computeIfAbsent("jms/stoa/" + context, Queues::lookup);
    }

    private static <T> T lookup(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException missing) {
            throw new IllegalStateException("No " + name, missing);
        }
    }
}

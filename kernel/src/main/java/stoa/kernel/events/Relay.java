package stoa.kernel.events;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import stoa.kernel.Context;
import stoa.kernel.faults.FailPoints;
import stoa.kernel.persistence.Leases;
import stoa.kernel.settings.Setting;

/**
 * Sends the outbox in order; one server at a time, by a lease. It sends, then marks: what is sent twice because of a
 * fall in between, the inbox makes harmless. What the broker does not take stays in the outbox and is tried again.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = System.getLogger(Relay.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(10);

    @Inject Context context;
    @Inject OutboxMessages messages;
    @Inject Queues queues;
    @Inject Leases leases;
    @Inject @Setting("stoa.events.batch") int batch;
    @Inject @Setting("stoa.events.gather-millis") int gatherMillis;
    @Resource ManagedScheduledExecutorService executor;

    private final ReentrantLock running = new ReentrantLock();
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean stopped;

    /**
     * Has the outbox sent in a moment, on another thread; cheap however often it is called. What is committed until
     * then goes with it, so that a busy shop sends more events at a time, not more often.
     */
    public void wake() {
        if (woken.compareAndSet(false, true)) {
            try {
                executor.schedule(this::send, gatherMillis, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException full) {
                woken.set(false);
                LOG.log(Level.DEBUG, "The executor is full; the next tick sends", full);
            }
        }
    }

    /** Sends all that is unsent, unless this or another server is just doing it. */
    public void send() {
        if (!running.tryLock()) {
            woken.set(false);
            return;
        }
        try {
            do {
                woken.set(false);
            } while (!stopped && leases.keep("relay", LEASE) && sendBatch());
        } catch (JMSException refused) {
            LOG.log(Level.WARNING, "The broker did not take the events of " + context.name() + "; they wait", refused);
        } finally {
            running.unlock();
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    private boolean sendBatch() throws JMSException {
        var unsent = messages.unsent(batch);
        if (unsent.isEmpty()) {
            return false;
        }
        FailPoints.reach(context.name() + ".outbox.before-send");
        queues.send(unsent);
        FailPoints.reach(context.name() + ".outbox.after-send");
        messages.markSent(unsent.stream().map(OutboxMessages.Unsent::id).toList());
        return true;
    }
}

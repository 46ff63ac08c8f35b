package stoa.kernel.events;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import stoa.kernel.Context;
import stoa.kernel.faults.FailPoints;
import stoa.kernel.json.Json;
import stoa.kernel.settings.Setting;

/**
 * Takes messages to the context's handlers, each once in effect. What fails for a passing reason is tried again here,
 * with growing pauses, as a broker's own redelivery gives up too soon. A message at fault in itself is put aside at
 * once, any other after as many tries as is set.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = System.getLogger(Inbox.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final int QUIET_TRIES = 3;

    @Inject Context context;
    @Inject InboxTransaction transaction;
    @Inject Traces traces;
    @Inject @Setting("stoa.events.attempts") int attempts;
    @Inject @Setting("stoa.events.longest-pause-millis") int longestPauseMillis;

    private volatile boolean stopped;

    /**
     * Returns when the message has had its effect or is put aside.
     *
     * @throws IllegalStateException if the server stops meanwhile, so that the broker delivers the message again
     */
    public void receive(Message message) {
        var body = bodyOf(message);
        try {
            receive(Arrays.asList(EventBatches.isBatch(body) ? Json.read(body, CloudEvent[].class)
                    : new CloudEvent[] {Json.read(body, CloudEvent.class)}));
        } catch (UncheckedIOException unreadable) {
            putAside(body, unreadable.getCause().getMessage());
        }
    }

    private void receive(List<CloudEvent> events) {
        handle(events.stream().filter(Inbox::isEvent).toList());
        events.stream().filter(Predicate.not(Inbox::isEvent))
                .forEach(other -> putAside(Json.write(other), "it needs an id and a type"));
    }

    private static boolean isEvent(CloudEvent event) {
        return event != null && event.isComplete();
    }

    private void putAside(String body, String reason) {
        LOG.log(Level.ERROR, "Put aside what is no event: " + reason);
        transaction.putAside(null, body, "Not a CloudEvent: " + reason);
    }

    /** All of a batch at once if that works, each by itself if not, so that none suffers from another. */
    private void handle(List<CloudEvent> batch) {
        if (batch.size() > 1) {
            try {
                apply(batch);
                return;
            } catch (RuntimeException failed) {
                LOG.log(Level.DEBUG, batch.size() + " events failed together; each is tried by itself", failed);
            }
        }
        batch.forEach(this::handle);
    }

    private void handle(CloudEvent event) {
        var pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                apply(List.of(event));
                return;
            } catch (RuntimeException failed) {
                if (Faults.inMessage(failed) || attempt >= attempts) {
                    LOG.log(Level.ERROR, "Put aside: " + event.type() + " " + event.id(), failed);
                    transaction.putAside(event, Json.write(event), String.valueOf(failed.getMessage()));
                    return;
                }
                LOG.log(attempt > QUIET_TRIES && Integer.bitCount(attempt) == 1 ? Level.WARNING : Level.DEBUG,
                        "Try " + attempt + " of " + event.type() + " " + event.id() + " failed", failed);
            }
            waitFor(pause);
            pause = Duration.ofMillis(Math.min(pause.toMillis() * 2, longestPauseMillis));
        }
    }

    private void apply(List<CloudEvent> events) {
        traces.within(events, () -> transaction.apply(events));
        FailPoints.reach(context.name() + ".inbox.after-commit");
    }

    private void waitFor(Duration pause) {
        LockSupport.parkNanos(pause.toNanos());
        if (stopped) {
            throw new IllegalStateException("The server stops; the broker delivers again");
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    private static String bodyOf(Message message) {
        try {
            return message.getBody(String.class);
        } catch (JMSException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

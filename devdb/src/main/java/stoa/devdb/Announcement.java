package stoa.devdb;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells the shop's address on the console, once a JVM and not before it can be bought from: when it is ready. */
final class Announcement implements Runnable {

    private static final Logger LOG = Logger.getLogger(Announcement.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int OK = 200;
    private static final AtomicBoolean MADE = new AtomicBoolean();

    private final URI server;

    private Announcement(URI server) {
        this.server = server;
    }

    /** @param server the base address of the server that this JVM is */
    static void whenReady(String server) {
        if (MADE.compareAndSet(false, true)) {
            var thread = new Thread(new Announcement(URI.create(server)), "stoa-announcement");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void run() {
        var client = HttpClient.newHttpClient();
        while (!isReady(client)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        LOG.log(shown(), "Stoa is open: {0}/api/v1/catalog/products (API: {0}/openapi/ui)", server);
    }

    private boolean isReady(HttpClient client) {
        try {
            var request = HttpRequest.newBuilder(server.resolve("/health/ready")).timeout(Duration.ofSeconds(5)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Liberty's level for what an operator is to see; elsewhere INFO. */
    private static Level shown() {
        try {
            return Level.parse("AUDIT");
        } catch (IllegalArgumentException elsewhere) {
            return Level.INFO;
        }
    }
}

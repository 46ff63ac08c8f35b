package stoa.systemtests.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The staff's bearer tokens, as {@code bin/dev-token} prints them for the server's data folder; renewed in time. */
public final class StaffTokens {

    private static final Duration FRESH = Duration.ofMinutes(8);

    private final Path dataDir;
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    public StaffTokens(Path dataDir) {
        this.dataDir = dataDir;
    }

    public String of(String role) {
        return told.compute(role, (name, last) -> last != null && last.isFresh() ? last : new Told(ask(name), Instant.now()))
                .token();
    }

    /** A customer's, whoever they are. */
    public String ofCustomer(UUID id) {
        return ask("customer", id.toString());
    }

    private String ask(String role, String... subject) {
        try {
            var command = new ProcessBuilder(System.getProperty("stoa.dev-token", "../bin/dev-token"), role);
            command.command().addAll(List.of(subject));
            command.environment().put("STOA_DATA_DIR", dataDir.toString());
            var process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0 || !printed.matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+")) {
                throw new IllegalStateException("bin/dev-token " + role + " printed: " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Told(String token, Instant at) {
        boolean isFresh() {
            return at.plus(FRESH).isAfter(Instant.now());
        }
    }
}

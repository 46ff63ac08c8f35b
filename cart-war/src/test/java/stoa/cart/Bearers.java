package stoa.cart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import stoa.devdb.DevToken;

/** Bearer tokens of the server under test, as {@code bin/dev-token} prints them, by the class that is compiled already. */
final class Bearers {

    private static final Map<String, String> STAFF = new ConcurrentHashMap<>();

    private Bearers() { }

    /** @param role as {@code support} */
    static String of(String role) {
        return STAFF.computeIfAbsent(role, name -> printed(name));
    }

    static String of(String role, UUID subject) {
        return printed(role, subject.toString());
    }

    private static String printed(String... arguments) {
        var command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                DevToken.class.getProtectionDomain().getCodeSource().getLocation().getPath(), DevToken.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.command().addAll(List.of(arguments));
        command.environment().put("STOA_DATA_DIR", System.getProperty("stoa.test.data"));
        try {
            return new String(command.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

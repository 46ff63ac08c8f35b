package stoa.account.logins.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import stoa.kernel.settings.Setting;
import stoa.kernel.settings.Settings;

/**
 * In development, has somebody of each kind ready to log in, all with the one password that lies in the data folder, made
 * once and readable by its owner only; and tells it on the console. Does nothing in production.
 */
@Startup
@Singleton
@DependsOn("Start")
@TransactionManagement(TransactionManagementType.BEAN)
public class DevelopmentLogins {

    private static final Logger LOG = Logger.getLogger(DevelopmentLogins.class.getName());
    private static final String FILE = "stoa.development.password";

    @Inject @Any Instance<DevelopmentLogin> people;
    @Inject MakeDevelopmentLogin make;
    @Inject Passwords passwords;
    @Inject @Setting("stoa.mode") String mode;

    @PostConstruct
    void start() {
        if (mode.equals("development")) {
            password().ifPresent(this::ensure);
        }
    }

    private void ensure(String password) {
        var hash = new AtomicReference<String>();
        Supplier<String> once = () -> hash.updateAndGet(known -> known == null ? passwords.hash(password) : known);
        var addresses = people.stream().flatMap(kind -> kind.roles().stream().map(role -> make.ensure(kind, role, once)))
                .sorted().collect(Collectors.joining(", "));
        LOG.log(shown(), "In development {0} log in with the password {1}", new Object[] {addresses, password});
    }

    private static Optional<String> password() {
        return Settings.config().getOptionalValue("stoa.data.dir", Path.class)
                .map(data -> data.resolve("secrets").resolve(FILE)).filter(Files::isReadable).map(DevelopmentLogins::content);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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

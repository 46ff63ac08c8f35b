package stoa.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;
import stoa.devdb.EmbeddedServer;
import stoa.kernel.events.Seal;
import stoa.kernel.json.Json;

/** What account told, as its outbox has it: mails to an address, and other events. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Jdbi SQL = Jdbi.create(database());

    private final String email;

    private Mailbox(String email) {
        this.email = email;
    }

    public static Mailbox of(String email) {
        return new Mailbox(email);
    }

    /** The newest mail of a kind, once there are so many. */
    public JsonNode mail(String kind, int count) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (mails(kind).size() < count) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("No " + kind + " number " + count + " came to " + email);
            }
            pause();
        }
        return mails(kind).get(count - 1);
    }

    /** The token in the newest link of a kind of mail, once there are so many. */
    public String token(String kind, int count) {
        var link = mail(kind, count).at("/values/link").asText();
        return link.substring(link.indexOf("?token=") + "?token=".length());
    }

    public String token(String kind) {
        return token(kind, 1);
    }

    /** All mails of a kind so far, the oldest first. */
    public List<JsonNode> mails(String kind) {
        return told("mail.requested").stream().filter(data -> data.path("email").asText().equals(email)
                && data.path("kind").asText().equals(kind)).toList();
    }

    /** What was told by events of a type, the oldest first. */
    public static List<JsonNode> told(String type) {
        return SQL.withHandle(sql -> sql.createQuery(
                "SELECT body FROM outbox_message WHERE type = :type ORDER BY position").bind("type", type)
                .mapTo(String.class).map(body -> open(Json.tree(body).path("data"))).list());
    }

    /** Commands that tell of a person are sealed, with the secret of the server under test. */
    private static JsonNode open(JsonNode data) {
        System.setProperty("stoa.data.dir", System.getProperty("stoa.test.data"));
        return data.has("sealed") ? Seal.open(data) : data;
    }

    /** When nothing is waiting to be answered any more. */
    public static void quiet() {
        await(() -> count("SELECT count(*) FROM account_ask") == 0);
    }

    public static void await(BooleanSupplier holds) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Something still waits to be done");
            }
            pause();
        }
    }

    public static int count(String sql) {
        return SQL.withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    public static void run(String sql, Object... arguments) {
        SQL.useHandle(handle -> handle.execute(sql, arguments));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static PGSimpleDataSource database() {
        try {
            var source = new PGSimpleDataSource();
            source.setUrl(EmbeddedServer.startedIn(Path.of(System.getProperty("stoa.test.data"))).url());
            source.setUser("stoa_account");
            source.setPassword("stoa_account");
            return source;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

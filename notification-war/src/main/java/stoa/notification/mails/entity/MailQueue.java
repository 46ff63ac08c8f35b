package stoa.notification.mails.entity;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The workers' side of {@code message}. A worker claims a row for a time, and each later step of it counts only while
 * the claim is its own; every statement is a transaction by itself, so nothing is locked while a server is talked to.
 * What is due is told by {@code now()}, the statement's beginning: no index serves a look at the clock itself.
 */
public class MailQueue {

    private final Jdbi jdbi;

    public MailQueue(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Does nothing if the mail was asked for before. */
    public void add(NewMail mail) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO message (id, kind, locale, recipient, name, customer_id, content)
                VALUES (:id, :kind, :locale, :recipient, :name, CAST(:customerId AS uuid), CAST(:content AS jsonb))
                ON CONFLICT (id) DO NOTHING
                """)
                .bind("id", mail.id()).bind("kind", mail.kind().code()).bind("locale", mail.locale())
                .bind("recipient", mail.recipient()).bind("name", mail.name()).bind("customerId", mail.customerId())
                .bind("content", mail.content()).execute());
    }

    /** The mail that has been due for longest, unless others claim it just now; one that may be sent already is none. */
    public Optional<QueuedMail> claim(UUID claim, Duration time) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                UPDATE message
                   SET claim = :claim, attempts = attempts + 1, version = version + 1, updated_at = clock_timestamp(),
                       next_attempt_at = clock_timestamp() + CAST(:time AS interval)
                 WHERE id = (SELECT id FROM message
                              WHERE state = 'QUEUED' AND next_attempt_at <= now() AND given_at IS NULL
                              ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id, claim, kind, locale, recipient, name, customer_id, CAST(content AS text) AS content, attempts,
                          created_at
                """)
                .bind("claim", claim).bind("time", Messages.seconds(time))
                .map(ConstructorMapper.of(QueuedMail.class)).findOne());
    }

    /**
     * Notes that the mail's end goes out now: from here on its outcome is the server's to tell.
     *
     * @return false if the claim is over; then the end must not go out
     */
    public boolean give(QueuedMail mail) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                UPDATE message SET given_at = clock_timestamp(), updated_at = clock_timestamp()
                 WHERE id = :id AND claim = :claim AND state = 'QUEUED' AND next_attempt_at > clock_timestamp()
                """).bind("id", mail.id()).bind("claim", mail.claim()).execute()) == 1;
    }

    /** Also when others believed the outcome unknown meanwhile. @return false if the claim is another's */
    public boolean sent(QueuedMail mail) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                UPDATE message
                   SET state = 'SENT', failure = NULL, sent_at = clock_timestamp(), next_attempt_at = NULL, claim = NULL,
                       recipient = NULL, name = NULL, customer_id = NULL, content = NULL, version = version + 1,
                       updated_at = clock_timestamp()
                 WHERE id = :id AND claim = :claim
                """).bind("id", mail.id()).bind("claim", mail.claim()).execute()) == 1;
    }

    /** Whether there is still a row of the mail: it goes with its recipient. */
    public boolean knows(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT EXISTS (SELECT FROM message WHERE id = :id)").bind("id", id)
                .mapTo(Boolean.class).one());
    }

    /** The mail was surely not sent, and is due again after a pause. */
    public void again(QueuedMail mail, Duration pause) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE message
                   SET next_attempt_at = clock_timestamp() + CAST(:pause AS interval), claim = NULL, given_at = NULL,
                       version = version + 1, updated_at = clock_timestamp()
                 WHERE id = :id AND claim = :claim AND state = 'QUEUED'
                """).bind("id", mail.id()).bind("claim", mail.claim()).bind("pause", Messages.seconds(pause)).execute());
    }

    public void failed(QueuedMail mail, Failure failure) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE message
                   SET state = 'FAILED', failure = :failure, next_attempt_at = NULL, claim = NULL,
                       version = version + 1, updated_at = clock_timestamp()
                 WHERE id = :id AND claim = :claim AND state = 'QUEUED'
                """).bind("id", mail.id()).bind("claim", mail.claim()).bind("failure", failure.name()).execute());
    }

    /**
     * Fails mails whose worker fell silent after their end went out. The claim stays, so that a worker which was only
     * slow can still tell that it succeeded.
     *
     * @return how many
     */
    public int failUnknown() {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                UPDATE message
                   SET state = 'FAILED', failure = 'UNKNOWN', next_attempt_at = NULL, version = version + 1,
                       updated_at = clock_timestamp()
                 WHERE state = 'QUEUED' AND given_at IS NOT NULL AND next_attempt_at <= now()
                """).execute());
    }

    public QueueFigures figures() {
        return jdbi.withHandle(sql -> sql.createQuery("""
                SELECT count(*) AS length,
                       COALESCE(CAST(EXTRACT(epoch FROM clock_timestamp() - min(created_at)) AS bigint), 0) AS age_seconds
                  FROM message WHERE state = 'QUEUED'
                """).map(ConstructorMapper.of(QueueFigures.class)).one());
    }
}

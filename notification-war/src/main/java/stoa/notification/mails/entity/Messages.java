package stoa.notification.mails.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import stoa.kernel.privacy.Person;

/** All mails that are known, as staff see them and as they are forgotten; {@link MailQueue} is the workers' side. */
public class Messages {

    private static final String COLUMNS = """
            SELECT id, version, kind, state, locale, recipient, name, attempts, next_attempt_at, failure, sent_at,
                   created_at, updated_at
              FROM message""";
    /** One kind or state alone is asked for by =, too: then its index gives the list's order. */
    private static final String FILTERED = """
             WHERE (CAST(:kinds AS text[]) IS NULL OR kind = ANY(:kinds)
                    AND (cardinality(CAST(:kinds AS text[])) <> 1 OR kind = (CAST(:kinds AS text[]))[1]))
               AND (CAST(:states AS text[]) IS NULL OR state = ANY(:states)
                    AND (cardinality(CAST(:states AS text[])) <> 1 OR state = (CAST(:states AS text[]))[1]))
               AND (CAST(:from AS timestamptz) IS NULL OR created_at >= :from)
               AND (CAST(:until AS timestamptz) IS NULL OR created_at <= :until)
            """;

    /** What asks for a move goes to an address that is not proved, what tells of it to one that was left. */
    private static final String THEIRS = "(" + Person.left("recipient", "created_at") + " OR customer_id = :customerId)";

    private final Jdbi jdbi;

    /** The last row of the page before. */
    public record Position(Instant createdAt, UUID id) { }

    public Messages(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The mails that still know an address of the person's, and what they say, as a JSON object. Links stay out, since who
     * follows one proves to read the mail; and so does what asks an address that nobody has proved for a move: it would
     * tell whether somebody else has an account there.
     */
    public String export(Person person) {
        return jdbi.withHandle(sql -> of(sql.createQuery("""
                SELECT CAST(json_build_object('messages', coalesce(json_agg(json_build_object('kind', kind, 'state', state,
                       'locale', locale, 'recipient', recipient, 'name', name, 'content', content - 'link',
                       'createdAt', created_at) ORDER BY id), '[]')) AS text)
                  FROM message WHERE kind <> 'email-change' AND\s""" + THEIRS), person).mapTo(String.class).one());
    }

    /** Deletes them; one that is just going out goes out. */
    public void erase(Person person) {
        jdbi.useHandle(sql -> of(sql.createUpdate("DELETE FROM message WHERE " + THEIRS), person).execute());
    }

    private static <T extends SqlStatement<T>> T of(T statement, Person person) {
        return person.bindAddresses(statement.bind("customerId", person.customerId()));
    }

    public Optional<Message> byId(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(COLUMNS + " WHERE id = :id").bind("id", id)
                .map(ConstructorMapper.of(Message.class)).findOne());
    }

    /** Newest first: each filter's index stands in this order. */
    public List<Message> page(MessageFilter filter, int rows, Optional<Position> after) {
        return jdbi.withHandle(sql -> filtered(sql.createQuery(COLUMNS + "\n" + FILTERED + """
                  AND (CAST(:afterTime AS timestamptz) IS NULL OR (created_at, id) < (:afterTime, CAST(:afterId AS uuid)))
                ORDER BY created_at DESC, id DESC LIMIT :rows"""), filter)
                .bind("afterTime", utc(after.map(Position::createdAt).orElse(null)))
                .bind("afterId", after.map(Position::id).orElse(null)).bind("rows", rows)
                .map(ConstructorMapper.of(Message.class)).list());
    }

    public long count(MessageFilter filter) {
        return jdbi.withHandle(sql -> filtered(sql.createQuery("SELECT count(*) FROM message\n" + FILTERED), filter)
                .mapTo(Long.class).one());
    }

    /**
     * Queues a failed message anew, with all its tries before it.
     *
     * @return false if it has another version by now
     */
    public boolean queueAgain(UUID id, long version) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                UPDATE message
                   SET state = 'QUEUED', failure = NULL, attempts = 0, next_attempt_at = clock_timestamp(), claim = NULL,
                       given_at = NULL, version = version + 1, updated_at = clock_timestamp()
                 WHERE id = :id AND version = :version AND state = 'FAILED' AND recipient IS NOT NULL
                """).bind("id", id).bind("version", version).execute()) == 1;
    }

    /**
     * Deletes from messages that failed long ago who was to get them and what they said.
     *
     * @return how many
     */
    public int forgetFailed(Duration kept) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                UPDATE message
                   SET recipient = NULL, name = NULL, customer_id = NULL, content = NULL, version = version + 1,
                       updated_at = clock_timestamp()
                 WHERE state = 'FAILED' AND recipient IS NOT NULL
                   AND updated_at < now() - CAST(:kept AS interval)
                """).bind("kept", seconds(kept)).execute());
    }

    /**
     * Deletes what was sent or has failed long ago.
     *
     * @return how many
     */
    public int delete(Duration kept) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                DELETE FROM message WHERE state <> 'QUEUED' AND created_at < now() - CAST(:kept AS interval)
                """).bind("kept", seconds(kept)).execute());
    }

    static String seconds(Duration duration) {
        return duration.toMillis() + " milliseconds";
    }

    private static Query filtered(Query query, MessageFilter filter) {
        return query.bind("kinds", filter.kindArray()).bind("states", filter.stateArray())
                .bind("from", utc(filter.from())).bind("until", utc(filter.until()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

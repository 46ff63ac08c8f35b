package stoa.notification;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import stoa.devdb.Sweep;
import stoa.notification.mails.entity.MailQueue;
import stoa.notification.mails.entity.Messages;

/** What is looked for by schedule because it is old is found by an index on its age, however much is young. */
class SweepsIT {

    @TestFactory
    Stream<DynamicTest> whatIsOldIsFoundByItsAge() {
        return Stream.of(
                sweep("who got a failed mail", jdbi -> new Messages(jdbi).forgetFailed(Duration.ofDays(7))),
                sweep("mails", jdbi -> new Messages(jdbi).delete(Duration.ofDays(30))),
                sweep("mails that may have gone out", jdbi -> new MailQueue(jdbi).failUnknown()));
    }

    private static DynamicTest sweep(String name, Consumer<Jdbi> work) {
        return DynamicTest.dynamicTest(name, () -> NotificationDatabase.jdbi().useTransaction(handle -> {
            addYoung(handle);
            new Sweep(work).assertFoundByAge(handle);
            handle.rollback();
        }));
    }

    /** Mails that wait and mails that failed, some thousands of each. */
    private static void addYoung(Handle handle) {
        handle.execute("""
                INSERT INTO message (id, kind, state, locale, recipient, content, failure, next_attempt_at)
                SELECT gen_random_uuid(), 'erased', state, 'en', 'ada@example.org', '{}',
                       CASE state WHEN 'FAILED' THEN 'REFUSED' END, CASE state WHEN 'QUEUED' THEN now() + interval '1 day' END
                  FROM generate_series(1, 5000), unnest(ARRAY['QUEUED', 'FAILED']) AS state""");
        handle.execute("ANALYZE message");
    }
}

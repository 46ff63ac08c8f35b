package stoa.account;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import stoa.account.logins.entity.Links;
import stoa.account.privacy.entity.PrivacyJobs;
import stoa.account.sessions.entity.RefreshTokens;
import stoa.account.sessions.entity.Sessions;
import stoa.devdb.Sweep;

/** What is deleted by schedule because it is old is found by an index on its age, however much is young. */
class SweepsIT {

    @TestFactory
    Stream<DynamicTest> whatIsOldIsFoundByItsAge() {
        return Stream.of(
                sweep("sessions", jdbi -> new Sessions(jdbi).forget(10)),
                sweep("refresh tokens", jdbi -> new RefreshTokens(jdbi, 10).forget(10)),
                sweep("links", jdbi -> new Links(jdbi).forgetExpired()),
                sweep("privacy jobs", jdbi -> new PrivacyJobs(jdbi).forget()));
    }

    private static DynamicTest sweep(String name, Consumer<Jdbi> work) {
        return DynamicTest.dynamicTest(name, () -> AccountDatabase.jdbi().useTransaction(new Sweep(work)::assertFoundByAge));
    }
}

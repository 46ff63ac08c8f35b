package stoa.account.privacy.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import stoa.account.AccountDatabase;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.LoginKind;
import stoa.account.logins.entity.Logins;
import stoa.account.logins.entity.Recipient;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.kernel.privacy.ProvedAddress;

/** By which addresses a person is looked for, and for how long a job knows them. */
class PrivacyJobsIT {

    private final Jdbi jdbi = AccountDatabase.jdbi();
    private final Logins logins = new Logins(jdbi);
    private final PrivacyJobs jobs = new PrivacyJobs(jdbi);
    private final String mark = "mark" + UUID.randomUUID();

    @Test
    void formerAddressesAreKnownUntilTheyWereLeft() {
        var id = registered(LoginKind.CUSTOMER);
        var begun = Instant.now();
        moves(id, "first");
        moves(id, "second");
        moves(id, "first");
        var person = asked(id).person();
        assertEquals(List.of(email("third"), email("first"), email("second")), person.emails());
        assertNull(person.addresses().get(0).until());
        assertTrue(person.addresses().stream().map(ProvedAddress::until).skip(1).allMatch(until -> until.isAfter(begun.minusSeconds(1))),
                person::toString);
        var told = Json.tree(new OwnData(jdbi).export(id)).path("formerAddresses");
        assertEquals(List.of(email("second"), email("first")), told.findValuesAsText("email"));
    }

    @Test
    void aJobAtItsEndKnowsNoAddress() {
        var id = registered(LoginKind.CUSTOMER);
        moves(id, "first");
        var job = asked(id);
        new OwnData(jdbi).erase(login(id), job.id());
        assertEquals(2, jobs.byId(job.id(), id).orElseThrow().person().addresses().size());
        jobs.end(job.id(), JobState.COMPLETED, Optional.empty());
        assertEquals(List.of(), jdbi.withHandle(sql -> sql.createQuery("""
                SELECT CAST(j AS text) FROM privacy_job j WHERE CAST(j AS text) LIKE '%' || :mark || '%'
                UNION ALL SELECT f.email FROM former_address f WHERE f.email LIKE '%' || :mark || '%'""")
                .bind("mark", mark).mapTo(String.class).list()));
    }

    @Test
    void ofStaffNoAddressIsKept() {
        var id = registered(LoginKind.STAFF);
        moves(id, "first");
        assertEquals(1, asked(id).person().addresses().size());
    }

    private UUID registered(LoginKind kind) {
        var id = Ids.next();
        assertTrue(logins.addProved(id, kind, new Recipient(email("third"), "Ada", "en"), "hash"));
        return id;
    }

    /** As if the login had had it before the one that it has. */
    private void moves(UUID id, String name) {
        logins.keepFormer(id, email(name));
    }

    private PrivacyJob asked(UUID id) {
        var job = Ids.next();
        jobs.add(job, PrivacyJob.ERASE, login(id), "en", 4, List.of());
        return jobs.byId(job, id).orElseThrow();
    }

    private Login login(UUID id) {
        return logins.byId(id).orElseThrow();
    }

    private String email(String name) {
        return mark + '-' + name + "@example.org";
    }
}

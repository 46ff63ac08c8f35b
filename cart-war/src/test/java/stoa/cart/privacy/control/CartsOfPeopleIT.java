package stoa.cart.privacy.control;

import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import stoa.cart.privacy.entity.PersonalCarts;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.kernel.privacy.Person;
import stoa.kernel.privacy.ProvedAddress;

/** What a person may have of carts, and what is left of the person. */
@ExtendWith(ArquillianExtension.class)
class CartsOfPeopleIT {

    private static final List<String> ADAS = List.of("ada.lovelace@example.org");

    @Inject Jdbi jdbi;

    @Deployment
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @Test
    void aPersonsCartsAreTheCustomersAndThoseWithTheAddress() {
        var ada = Ids.next();
        var hers = cart("ACTIVE", ada, null);
        var asGuest = cart("EXPIRED", null, "Ada.Lovelace@example.org");
        var others = cart("ACTIVE", Ids.next(), ADAS.get(0));
        var told = Json.tree(new PersonalCarts(jdbi).export(person(ada))).path("carts");
        assertEquals(List.of(hers.toString(), asGuest.toString()), told.findValuesAsText("id"));
        erase(ada);
        assertFalse(exists(hers) || exists(asGuest));
        assertTrue(exists(others));
        assertTrue(Json.tree(new PersonalCarts(jdbi).export(person(ada))).path("carts").isEmpty());
    }

    @Test
    void aGuestsCartThatACustomerTookIsTheCustomers() {
        var ada = Ids.next();
        var ordered = cart("ORDERED", null, "mary.somerville@example.org");
        var byAnother = cart("ORDERED", null, ADAS.get(0));
        take(ordered, ada);
        take(byAnother, Ids.next());
        assertEquals(List.of(ordered.toString()),
                Json.tree(new PersonalCarts(jdbi).export(person(ada))).path("carts").findValuesAsText("id"));
        erase(ada);
        assertFalse(exists(ordered));
        assertTrue(exists(byAnother));
    }

    @Test
    void whatWasLeftWithAFormerAddressIsTheirsUntilTheyMoved() {
        var moved = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var before = cart("ACTIVE", null, "ada.byron@example.org");
        var after = cart("ACTIVE", null, "ada.byron@example.org");
        jdbi.useHandle(sql -> sql.execute("UPDATE cart SET updated_at = ? WHERE id = ?", moved.minusMillis(1).atOffset(UTC), before));
        jdbi.useHandle(sql -> sql.execute("UPDATE cart SET updated_at = ? WHERE id = ?", moved.atOffset(UTC), after));
        var ada = new Person(Ids.next(), List.of(new ProvedAddress(ADAS.get(0), null), new ProvedAddress("ada.byron@example.org", moved)));
        assertEquals(List.of(before.toString()), Json.tree(new PersonalCarts(jdbi).export(ada)).path("carts").findValuesAsText("id"));
        new PersonalCarts(jdbi).remove(ada);
        assertFalse(exists(before));
        assertTrue(exists(after), "by then the mailbox may be another's");
    }

    @Test
    void aCartThatIsBecomingAnOrderIsWaitedFor() {
        var ada = Ids.next();
        var cart = cart("COMPLETING", ada, null);
        erase(ada);
        assertTrue(exists(cart));
        assertTrue(new PersonalCarts(jdbi).any(person(ada)));
        jdbi.useHandle(sql -> sql.execute("UPDATE cart SET status = 'ORDERED' WHERE id = ?", cart));
        erase(ada);
        assertFalse(new PersonalCarts(jdbi).any(person(ada)));
    }

    @Test
    void closedCartsAreForgottenAfterTheirDays() {
        var old = cart("EXPIRED", null, null);
        var active = cart("ACTIVE", null, null);
        var fresh = cart("MERGED", null, null);
        jdbi.useHandle(sql -> sql.execute("UPDATE cart SET updated_at = now() - interval '31 days' WHERE id IN (?, ?)",
                old, active));
        new PersonalCarts(jdbi).forget(30, 100);
        assertFalse(exists(old));
        assertTrue(exists(active) && exists(fresh));
    }

    @Test
    void aStatementThatFailsTellsTheLogNothingOfAPerson() {
        var failure = assertThrows(JdbiException.class, () -> jdbi.useHandle(sql -> sql.createUpdate(
                "INSERT INTO cart (id, email) VALUES (:id, :email)").bind("id", Ids.next()).bind("email", ADAS.get(0)).execute()));
        var told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        assertFalse(told.toString().contains(ADAS.get(0)), told::toString);
        assertTrue(told.toString().contains("INSERT INTO cart"), told::toString);
    }

    private static Person person(UUID customer) {
        return new Person(customer, ADAS.stream().map(email -> new ProvedAddress(email, null)).toList());
    }

    private void take(UUID cart, UUID customer) {
        jdbi.useHandle(sql -> sql.execute("UPDATE cart SET taken_by = ? WHERE id = ?", customer, cart));
    }

    private void erase(UUID customer) {
        new PersonalCarts(jdbi).remove(person(customer));
    }

    private boolean exists(UUID cart) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT EXISTS (SELECT 1 FROM cart WHERE id = :id)").bind("id", cart)
                .mapTo(Boolean.class).one());
    }

    private UUID cart(String status, UUID customer, String email) {
        var id = Ids.next();
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO cart (id, version, sequence, status, customer_id, currency, locale, email, priced_at, expires_at,
                       claim_id, claimed_until, merged_into, created_at, updated_at)
                VALUES (:id, 1, 1, :status, :customer, 'USD', 'en', :email, now(), now() + interval '1 day', :id,
                        now() + interval '1 minute', :id, now(), now())
                """).bind("id", id).bind("status", status).bind("customer", customer).bind("email", email).execute());
        return id;
    }
}

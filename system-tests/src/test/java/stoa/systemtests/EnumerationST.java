package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.systemtests.harness.Stoa.ACCOUNTS;
import static stoa.systemtests.harness.Stoa.ORDERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.shop.Person;
import stoa.systemtests.shop.Shop;

/**
 * Nobody learns who is known: known and unknown are answered alike in status, body, headers and, in the middle of many
 * that take turns, time. Registering and resetting are compared so beside account itself.
 */
@SystemTest
class EnumerationST {

    /** One less than the failures that an account has. */
    private static final int GUESSES = 9;

    private final Stoa stoa = Stoa.shared();
    private int callers;

    @Test
    void aLogInTellsNobodyWhoIsKnown() {
        var known = new Times();
        var unknown = new Times();
        for (int person = 0; person < 4; person++) {
            var somebody = Person.registered(stoa).email();
            var nobody = "nobody-" + UUID.randomUUID() + "@example.org";
            for (int i = 0; i < GUESSES; i++) {
                known.add(() -> logIn(somebody));
                unknown.add(() -> logIn(nobody).expectProblem(401, "invalid-credentials"));
            }
        }
        known.assertAlike(unknown);
    }

    @Test
    void aLookUpTellsNobodyWhatWasOrdered() {
        var shop = Shop.shared();
        var number = shop.aGuest().puts(1, shop.sells("Mug that is looked for", 1).sku()).buys("card-ok").told().path("number").asText();
        var known = new Times();
        var othersOrder = new Times();
        var noOrder = new Times();
        for (int i = 0; i < 41; i++) {
            known.add(() -> lookUp(number, "guest@example.com").expect(202));
            othersOrder.add(() -> lookUp(number, "others@example.com").expect(202));
            noOrder.add(() -> lookUp("999999999", "guest@example.com").expect(202));
        }
        known.assertAlike(othersOrder);
        known.assertAlike(noOrder);
    }

    private Answer logIn(String email) {
        return stoa.post(ACCOUNTS + "/tokens").from(somewhere())
                .json(Map.of("grantType", "password", "email", email, "password", "not this one")).send();
    }

    private Answer lookUp(String number, String email) {
        return stoa.post(ORDERS + "/lookup").from(somewhere()).json(Map.of("number", number, "email", email)).send();
    }

    /** Where nobody has called from in this test: an address's own limit must not make the difference. */
    private String somewhere() {
        return "198.51.100." + callers++;
    }

    /** What the same question was answered again and again, and how fast. */
    private static final class Times {

        private static final long NOISE = 2_000_000;

        private final List<String> told = new ArrayList<>();
        private final List<Long> nanos = new ArrayList<>();

        void add(Supplier<Answer> question) {
            long begin = System.nanoTime();
            var answer = question.get();
            nanos.add(System.nanoTime() - begin);
            told.add(shape(answer));
        }

        /** In the middle of the pairs within a quarter, or what is noise on any machine. */
        void assertAlike(Times others) {
            assertEquals(told, others.told);
            long usual = median(nanos);
            long difference = Math.abs(median(IntStream.range(0, nanos.size())
                    .mapToObj(i -> nanos.get(i) - others.nanos.get(i)).toList()));
            assertTrue(difference < NOISE || difference * 4 < usual, () -> difference + " ns beside " + usual + " ns");
        }

        private static long median(List<Long> values) {
            return values.stream().sorted().toList().get(values.size() / 2);
        }

        /** All but the time, the request's own id, and when a limit's window ends. */
        private static String shape(Answer answer) {
            var headers = new TreeMap<>(answer.headers().map());
            Stream.of("date", "x-request-id").forEach(headers::remove);
            return (answer.status() + " " + headers + " " + answer.text())
                    .replaceAll(";t=\\d+", "").replace(answer.header("X-Request-Id").orElse("none"), "");
        }
    }
}

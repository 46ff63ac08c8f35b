package stoa.kernel.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.Supplier;
import stoa.kernel.problems.Problem;
import stoa.kernel.problems.ProblemType;

/**
 * Slows the guessing of an account's password: so many failures in a window ({@code stoa.limits.log-in-failures}), and
 * until it ends every answer is the same, for a right password too. It counts by the account that the caller told,
 * whether there is one or not, so it tells nobody which accounts exist.
 */
@ApplicationScoped
public class LogInLimit {

    private static final String NAME = "log-in-failures";

    @Inject Limits limits;

    /**
     * Guesses that are checked at the same time find the limit when they are done: those beyond it learn nothing, and
     * many right ones at once take nothing from it. Not to be called in a transaction.
     *
     * @param account as told: an email address or a key's id
     * @param wrong   what the check throws where the guess is wrong; whatever else it throws is no failure
     * @return what the check returns
     * @throws Problem TOO_MANY_REQUESTS while the account has no failures left, or what the check throws
     */
    public <T> T guard(String account, ProblemType wrong, Supplier<T> check) {
        var key = Hash.of(account.strip().toLowerCase(Locale.ROOT));
        limits.requireLeft(NAME, key);
        T known = checked(key, wrong, check);
        limits.requireLeft(NAME, key);
        return known;
    }

    /** As {@link #guard(String, ProblemType, Supplier)}, for a check without a result. */
    public void guard(String account, ProblemType wrong, Runnable check) {
        guard(account, wrong, () -> {
            check.run();
            return null;
        });
    }

    private <T> T checked(String key, ProblemType wrong, Supplier<T> check) {
        try {
            return check.get();
        } catch (Problem refused) {
            if (refused.type() == wrong) {
                limits.take(NAME, key);
            }
            throw refused;
        }
    }
}

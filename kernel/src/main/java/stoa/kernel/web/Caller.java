package stoa.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is calling: staff or a machine by permissions, a customer by its identity, a guest by the secret that came with
 * a thing, or nobody. Filled from the verified token and the headers before a resource runs.
 */
@RequestScoped
public class Caller {

    /** The role whose subject is a customer's id; it holds no permission. */
    private static final String CUSTOMER = "customer";
    /** The role of machines. */
    private static final String MACHINE = "service";

    private String subject;
    private Set<String> groups = Set.of();
    private String cartToken;
    private String orderToken;
    private UUID session;

    void is(String subject, Set<String> groups) {
        this.subject = subject;
        this.groups = Set.copyOf(groups);
    }

    void isLoggedInBy(UUID session) {
        this.session = session;
    }

    void holds(String cartToken, String orderToken) {
        this.cartToken = cartToken;
        this.orderToken = orderToken;
    }

    /** The subject of the caller's verified token. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    /** The log-in that the caller's token goes back to; a key's token has none. */
    public Optional<UUID> session() {
        return Optional.ofNullable(session);
    }

    /** @param permission as {@code orders:write} */
    public boolean may(String permission) {
        return groups.contains(permission);
    }

    private boolean isCustomer() {
        return groups.contains(CUSTOMER);
    }

    /** Whether it is a member of the staff: it has a role, whatever that allows. */
    public boolean isStaff() {
        return subject != null && !isCustomer() && !isMachine();
    }

    /** Whether it is an API key: it logged in by no session, and has scopes only, and no role but that of machines. */
    public boolean isMachine() {
        return subject != null && session == null && groups.stream().allMatch(group -> group.contains(":") || group.equals(MACHINE));
    }

    public Optional<UUID> customerId() {
        return isCustomer() ? subject().filter(id -> id.matches(Paths.UUID)).map(UUID::fromString) : Optional.empty();
    }

    public Optional<String> cartToken() {
        return Optional.ofNullable(cartToken);
    }

    public Optional<String> orderToken() {
        return Optional.ofNullable(orderToken);
    }

    public boolean hasCredential() {
        return subject != null || cartToken != null || orderToken != null;
    }

    /** What tells callers apart without telling their secrets: the subject, or the hash of a guest's token. */
    public String principal() {
        if (subject != null) {
            return "subject:" + subject;
        }
        var token = cartToken == null ? orderToken : cartToken;
        return token == null ? "nobody" : "guest:" + sha256(token);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

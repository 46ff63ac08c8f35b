package stoa.kernel.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import stoa.kernel.time.Times;

/**
 * Whose data is meant.
 *
 * @param customerId the subject of the person's tokens
 * @param addresses  that the person proved, the present one first: what guests left with them is the person's too; none
 *                   once they are forgotten
 */
public record Person(@NotNull UUID customerId,
        @NotNull @Size(max = Person.MOST_ADDRESSES) List<@NotNull @Valid ProvedAddress> addresses) {

    public static final int MOST_ADDRESSES = 1000;

    /** In lower case. */
    public List<String> emails() {
        return addresses.stream().map(ProvedAddress::email).toList();
    }

    /**
     * A condition: a row bears one of the addresses, and is of the time when it was the person's. Its statement is
     * {@link #bindAddresses bound}.
     *
     * @param email   the column with an address, in any case
     * @param created the column that tells when it was left
     */
    public static String left(String email, String created) {
        return """
                lower(%1$s) = ANY (:emails)
                   AND %2$s < (CAST(:untils AS timestamptz[]))[array_position(CAST(:emails AS text[]), lower(%1$s))]
                """.formatted(email, created);
    }

    public <T extends SqlStatement<T>> T bindAddresses(T statement) {
        return statement.bindArray("emails", String.class, emails()).bindArray("untils", String.class, addresses.stream()
                .map(address -> address.until() == null ? "infinity" : Times.format(address.until())).toList());
    }
}

package stoa.kernel.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import stoa.kernel.validation.EmailAddress;

/**
 * Whose data is meant.
 *
 * @param customerId the subject of the person's tokens
 * @param emails     the addresses that the person proved, in lower case: what guests left with them is the person's
 *                   too; none once they are forgotten
 */
public record Person(@NotNull UUID customerId, @NotNull @Size(max = 100) List<@NotNull @EmailAddress String> emails) { }

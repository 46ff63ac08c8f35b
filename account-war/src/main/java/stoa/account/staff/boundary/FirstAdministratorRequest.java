package stoa.account.staff.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import stoa.kernel.validation.EmailAddress;

/** Who is to administer the shop. */
public record FirstAdministratorRequest(@NotNull @EmailAddress String email, @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
        return "FirstAdministratorRequest";
    }
}

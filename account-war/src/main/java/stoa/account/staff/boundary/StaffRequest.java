package stoa.account.staff.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.kernel.validation.EmailAddress;
import stoa.kernel.validation.PlainText;

/** A new member of staff, who is mailed a link by which to choose a password. */
@Schema(name = "NewStaffMember")
public record StaffRequest(
        @NotNull @EmailAddress @Schema(examples = "ada@shop.example") String email,
        @NotBlank @Size(max = 200) @PlainText String name,
        @NotNull @Size(max = 50) @Schema(description = "Names of roles") List<@NotNull @Size(max = 40) @PlainText String> roles) {
}

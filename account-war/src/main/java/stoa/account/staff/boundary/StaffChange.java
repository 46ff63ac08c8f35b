package stoa.account.staff.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.staff.entity.StaffMember;
import stoa.kernel.validation.PlainText;

/** What of a member of staff may be changed; the address is what the member logs in with, and stays. */
@Schema(name = "StaffMemberChange")
public record StaffChange(
        @NotBlank @Size(max = 200) @PlainText String name,
        @NotNull @Size(max = 50) @Schema(description = "Names of roles") List<@NotNull @Size(max = 40) @PlainText String> roles,
        @NotNull @Schema(description = "false blocks the member and ends all sessions") Boolean active) {

    static StaffChange of(StaffMember member) {
        return new StaffChange(member.name(), member.roles(), member.active());
    }
}

package stoa.account.staff.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands in for a code when the device is lost, each once. */
@Schema(name = "RecoveryCodes")
public record RecoveryCodesView(
        @Schema(description = "Told once: ten in the first answer, none when a request is repeated with its key")
        List<String> recoveryCodes) {

    @Override
    public String toString() {
        return "RecoveryCodesView";
    }
}

package stoa.account.customers.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.logins.entity.LanguageTag;
import stoa.kernel.validation.PlainText;

/** What customers may change of themselves here. */
@Schema(name = "ProfileChange")
public record ProfileChange(
        @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Ada Lovelace") String name,
        @NotNull @LanguageTag @Schema(description = "BCP 47: the language of mails", examples = "en") String locale) { }

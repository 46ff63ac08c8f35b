package stoa.account.tokens.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How what is brought for tokens reads; told in the OpenAPI document. */
@Schema(name = "TokenGrant", requiredProperties = "grantType",
        description = "The fields of one grant; those of another are refused")
interface TokenBody {

    @Schema(enumeration = {"password", "refresh_token", "client_credentials"})
    String getGrantType();

    @Schema(description = "Required with password", maxLength = 320)
    String getEmail();

    @Schema(description = "Required with password", maxLength = 1024)
    String getPassword();

    @Schema(description = "With password, where a second factor is on", maxLength = 64)
    String getOtp();

    @Schema(description = "With refresh_token; absent where the cookie holds it", maxLength = 1024)
    String getRefreshToken();

    @Schema(description = "Required with client_credentials: the key's id", maxLength = 64)
    String getClientId();

    @Schema(description = "Required with client_credentials", maxLength = 1024)
    String getClientSecret();

    @Schema(description = "Sets the tokens as cookies instead of telling them")
    Boolean getCookies();
}

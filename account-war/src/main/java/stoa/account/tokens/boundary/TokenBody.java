package stoa.account.tokens.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How what is brought for tokens reads; told in the OpenAPI document. */
@Schema(name = "TokenGrant", requiredProperties = "grantType",
        description = "The fields of one grant; those of another are refused")
interface TokenBody {

    @Schema(enumeration = {"password", "refresh_token", "client_credentials", "oidc"})
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

    @Schema(description = "Required with oidc (staff): the provider's name in the configuration", maxLength = 40)
    String getProvider();

    @Schema(description = "Required with oidc: what the provider gave the browser", maxLength = 4096)
    String getCode();

    @Schema(description = "Required with oidc: of PKCE (RFC 7636)", minLength = 43, maxLength = 128)
    String getCodeVerifier();

    @Schema(description = "Required with oidc: where the provider sent the browser back to", maxLength = 2048)
    String getRedirectUri();

    @Schema(description = "With oidc, if the browser was sent there with one", maxLength = 512)
    String getNonce();

    @Schema(description = "Sets the tokens as cookies instead of telling them")
    Boolean getCookies();
}

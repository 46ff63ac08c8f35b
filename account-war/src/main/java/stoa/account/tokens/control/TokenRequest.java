package stoa.account.tokens.control;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What is brought for tokens. {@code grantType} decides which fields there are; those of another grant are refused as
 * unknown ones.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "grantType")
@JsonSubTypes({
    @Type(name = "password", value = PasswordRequest.class),
    @Type(name = "refresh_token", value = RefreshRequest.class),
    @Type(name = "client_credentials", value = KeyRequest.class),
    @Type(name = "oidc", value = OidcRequest.class)})
public interface TokenRequest {

    /** Whether the tokens shall be set as cookies rather than told; null is no. */
    Boolean cookies();

    /** The same request, completed by the cookie that came with it, if it needs one. @param refreshCookie may be null */
    default TokenRequest with(String refreshCookie) {
        return this;
    }
}

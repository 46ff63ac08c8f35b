package stoa.account.providers.entity;

import java.net.URI;

/** What of a provider's discovery document is of use (OpenID Connect Discovery 1.0, section 3). */
public record Endpoints(URI token, URI jwks) { }

package stoa.account.providers.control;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.providers.entity.AuthorizationCode;
import stoa.account.providers.entity.Endpoints;
import stoa.account.providers.entity.Provider;
import stoa.kernel.json.Json;
import stoa.kernel.problems.Problem;

/** The calls of a provider: no redirects, no answer of more than 256 KiB, no call without its time-out. */
@ApplicationScoped
class ProviderCalls {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 256 * 1024;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

    private record Answer(int status, String text) { }

    /** @throws IllegalStateException if the document is another issuer's (OpenID Connect Discovery 1.0, section 4.3) */
    Endpoints discover(Provider provider) {
        var address = provider.issuer().toString().replaceAll("/$", "") + "/.well-known/openid-configuration";
        var document = Json.tree(get(URI.create(address)));
        if (!provider.issuer().toString().equals(document.path("issuer").asText())) {
            throw new IllegalStateException("The provider " + provider.name() + " calls itself " + document.path("issuer").asText());
        }
        return new Endpoints(endpoint(document, "token_endpoint"), endpoint(document, "jwks_uri"));
    }

    /**
     * @return the ID token, not verified yet
     * @throws Problem INVALID_CREDENTIALS if the provider does not take the code
     */
    String exchange(Provider provider, Endpoints endpoints, AuthorizationCode code) {
        var form = Map.of("grant_type", "authorization_code", "code", code.code(), "code_verifier", code.verifier(),
                "redirect_uri", code.redirectUri(), "client_id", provider.clientId());
        var request = HttpRequest.newBuilder(endpoints.token()).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue())).collect(Collectors.joining("&"))));
        provider.clientSecret().ifPresent(secret -> request.header("Authorization", basic(provider.clientId(), secret)));
        var answer = send(request);
        if (answer.status() == BAD_REQUEST && "invalid_grant".equals(Json.tree(answer.text()).path("error").asText())) {
            throw new Problem(LoginProblem.INVALID_CREDENTIALS);
        }
        return Json.tree(require(endpoints.token(), answer)).path("id_token").asText();
    }

    String get(URI address) {
        return require(address, send(HttpRequest.newBuilder(address)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.header("Accept", "application/json").timeout(ANSWER).build(),
                    BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var bytes = body.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new IOException("More than " + MOST_BYTES + " bytes from " + answer.uri());
                }
                return new Answer(answer.statusCode(), new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        }
    }

    private static String require(URI address, Answer answer) {
        if (answer.status() != OK) {
            throw new IllegalStateException("Status " + answer.status() + " from " + address);
        }
        return answer.text();
    }

    private static URI endpoint(JsonNode document, String name) {
        return ProviderSettings.encrypted(URI.create(document.path(name).asText()));
    }

    /** RFC 6749, section 2.3.1. */
    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString(
                (encoded(id) + ":" + encoded(secret)).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package stoa.account;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * A real OpenID Connect provider on loopback, started before the server of the tests in the container, which is told of it
 * by one more configuration file. Does nothing unless the build names a server.
 */
public class TestProvider implements LauncherSessionListener {

    /** Where the browser is sent back to. */
    public static final String REDIRECT = "http://localhost:9080/staff/back";
    /** Good for PKCE. */
    public static final String VERIFIER = "verifier-".repeat(6);

    private static final String ISSUER = "shop";
    private static final String CLIENT = "stoa";
    private static MockOAuth2Server server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("stoa.test.context") == null) {
            return;
        }
        try {
            server = new MockOAuth2Server();
            server.start(InetAddress.getLoopbackAddress(), 0);
            configure();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (server != null) {
            server.shutdown();
        }
    }

    private static void configure() throws IOException {
        var overrides = Files.createDirectories(Path.of(System.getProperty("stoa.test.wlp"), "usr", "servers", "test-account",
                "configDropins", "overrides"));
        Files.writeString(overrides.resolve("test-provider.xml"), """
                <server>
                    <variable name="stoa.account.oidc.test.issuer" value="%s"/>
                    <variable name="stoa.account.oidc.test.client-id" value="%s"/>
                    <variable name="stoa.account.oidc.test.client-secret" value="secret"/>
                    <variable name="stoa.account.oidc.test.groups-claim" value="shop:groups"/>
                    <variable name="stoa.account.oidc.test.roles.desk" value="support"/>
                    <variable name="stoa.account.oidc.test.roles.numbers" value="analyst"/>
                    <variable name="stoa.account.oidc.test.roles.nothing" value="no-such-role"/>
                    <variable name="stoa.account.oidc.silent.issuer" value="http://127.0.0.1:1/shop"/>
                    <variable name="stoa.account.oidc.silent.client-id" value="%2$s"/>
                </server>
                """.formatted(server.issuerUrl(ISSUER), CLIENT));
    }

    /**
     * What the browser of somebody brings back from the provider.
     *
     * @param claims what the ID token tells beside the standard's own
     * @return a code, good once
     */
    public static String code(String subject, Map<String, Object> claims, String nonce) throws IOException, InterruptedException {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(CLIENT), claims));
        var query = Map.of("client_id", CLIENT, "response_type", "code", "scope", "openid email profile",
                "redirect_uri", REDIRECT, "state", "s", "nonce", nonce, "code_challenge_method", "S256",
                "code_challenge", challenge()).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create(server.issuerUrl(ISSUER) + "/authorize?" + query)).build(), BodyHandlers.ofString());
        var back = URI.create(answer.headers().firstValue("Location").orElseThrow(() -> new IOException(answer.body())));
        return URLUtils.parseParameters(back.getRawQuery()).get("code").get(0);
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

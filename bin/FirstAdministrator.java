import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the first administrator of a running installation: whoever holds the installation's service secret may. Needs
 * nothing but the JDK, which launches it from its source. The password comes from the terminal, or as the first line of
 * standard input; it is never an argument, which others on the machine could see.
 */
final class FirstAdministrator {

    private static final String KEY = "stoa.service.secret";
    private static final String PATH = "/api/v1/accounts/internal/first-administrator";
    private static final int LIFE_SECONDS = 60;
    private static final int NO_CONTENT = 204;

    private FirstAdministrator() { }

    /** @param arguments the address of mail, and optionally of the server: {@code http://localhost:9080} unless told */
    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            fail("usage: bin/first-administrator <email> [address of the server]");
        }
        try {
            var answer = call(arguments.length == 2 ? arguments[1] : address(), arguments[0], password(), token(secret()));
            if (answer.statusCode() != NO_CONTENT) {
                fail("refused with " + answer.statusCode() + ": " + answer.body());
            }
            System.out.println(arguments[0] + " administers the shop now");
        } catch (IOException | IllegalArgumentException | GeneralSecurityException failed) {
            fail("the server could not be asked: " + failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpResponse<String> call(String server, String email, String password, String token)
            throws IOException, InterruptedException {
        var body = "{\"email\": " + json(email) + ", \"password\": " + json(password) + "}";
        var request = HttpRequest.newBuilder(URI.create(server).resolve(PATH)).timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json").header("Service-Token", token).POST(BodyPublishers.ofString(body));
        return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build().send(request.build(), BodyHandlers.ofString());
    }

    /** As contexts prove themselves to each other: HS256, for account, and for a minute. */
    private static String token(byte[] secret) throws GeneralSecurityException {
        var now = Instant.now().getEpochSecond();
        var signed = base64("{\"alg\": \"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "." + base64("""
                {"iss": "stoa-services", "aud": "account", "sub": "service", "iat": %d, "exp": %d}"""
                .formatted(now, now + LIFE_SECONDS).getBytes(StandardCharsets.UTF_8));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] secret() throws IOException {
        var told = set("STOA_SERVICE_SECRET");
        if (told.isPresent()) {
            return told.get().getBytes(StandardCharsets.UTF_8);
        }
        var file = Stream.of(set("STOA_SECRETS_DIR").map(Path::of), set("STOA_DATA_DIR").map(data -> Path.of(data, "secrets")))
                .flatMap(Optional::stream).map(folder -> folder.resolve(KEY)).filter(Files::isReadable).findFirst();
        if (file.isEmpty()) {
            fail("no " + KEY + ": set STOA_SERVICE_SECRET, STOA_SECRETS_DIR or STOA_DATA_DIR as the server has them");
        }
        return Files.readString(file.get()).strip().getBytes(StandardCharsets.UTF_8);
    }

    private static String password() throws IOException {
        var console = System.console();
        if (console == null) {
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Objects.requireNonNullElse(input.readLine(), "");
        }
        var first = console.readPassword("Password: ");
        var again = console.readPassword("The same again: ");
        if (!Arrays.equals(first, again)) {
            fail("these are two");
        }
        return new String(first);
    }

    private static String address() {
        return "http://localhost:" + set("STOA_HTTP_PORT").orElse("9080");
    }

    private static Optional<String> set(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }

    /** A JSON string (RFC 8259, section 7); all but plain letters is escaped. */
    private static String json(String text) {
        return text.chars().mapToObj(each -> each >= ' ' && each < 127 && each != '"' && each != '\\'
                ? String.valueOf((char) each) : "\\u%04x".formatted(each)).collect(Collectors.joining("", "\"", "\""));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void fail(String message) {
        System.err.println("first-administrator: " + message);
        System.exit(1);
    }
}

package stoa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** A shopper's connections to one server, kept alive. An answer that is not the expected one is an error. */
final class Client implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ONE = Pattern.compile("/(item-\\d+|[0-9a-f]{8}-[0-9a-f-]{27})|\\?.*");
    private static final int MOST = 600;
    private static final Timeout PATIENCE = Timeout.ofSeconds(60);
    /** Sooner than Liberty closes a connection that nobody uses (30 s), or a request might meet the end of one. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(10);
    private static final int UNAVAILABLE = 503;

    private final URI base;
    private final CloseableHttpClient http;
    private final LongAdder bytes = new LongAdder();

    Client(URI base) {
        this.base = base;
        this.http = HttpClients.custom().disableAutomaticRetries().disableCookieManagement().disableRedirectHandling()
                .disableContentCompression().evictIdleConnections(IDLE)
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(PATIENCE).build())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(MOST).setMaxConnPerRoute(MOST).build()).build();
    }

    /** An answer that was not the expected one. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final transient Optional<Duration> again;
        private final long micros;
        private final String request;

        /** An answer whose content is wrong. */
        Wrong(String told) {
            this(told, 0, Optional.empty(), 0, "");
        }

        private Wrong(String told, int status, Optional<Duration> again, long micros, String request) {
            super(told);
            this.status = status;
            this.again = again;
            this.micros = micros;
            this.request = request;
        }

        /** @throws Wrong unless it holds */
        static void unless(boolean holds, String what, Object told) {
            if (!holds) {
                throw new Wrong("Not " + what + ": " + told);
            }
        }

        /** Of HTTP; 0 if it was the expected one, but not the content. */
        int status() {
            return status;
        }

        /** Whether it was a 503 that says when to come again. */
        boolean refused() {
            return again.isPresent();
        }

        /** When a 503 says to come again. */
        Optional<Duration> again() {
            return again;
        }

        /** Which kind of request it was, as {@code GET /api/v1/carts/…}. */
        String request() {
            return request;
        }

        /** From the request to the answer. */
        long micros() {
            return micros;
        }
    }

    /** @param headers names and values in turn */
    JsonNode call(String method, String path, String body, int expected, String... headers) {
        var request = new HttpUriRequestBase(method, base.resolve(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        }
        long since = System.nanoTime();
        try {
            return http.execute(request, answer -> {
                var told = EntityUtils.toByteArray(answer.getEntity());
                bytes.add(told.length);
                if (answer.getCode() != expected) {
                    throw new Wrong(method + " " + path + " -> " + answer.getCode() + " " + new String(told, StandardCharsets.UTF_8),
                            answer.getCode(), again(answer),
                            (System.nanoTime() - since) / 1000, kind(method, path));
                }
                return JSON.readTree(told);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Duration> again(ClassicHttpResponse answer) {
        return Optional.ofNullable(answer.getFirstHeader("Retry-After")).filter(told -> answer.getCode() == UNAVAILABLE)
                .map(told -> Duration.ofSeconds(Long.parseLong(told.getValue())));
    }

    private static String kind(String method, String path) {
        return method + " " + ONE.matcher(path).replaceAll(one -> one.group().startsWith("?") ? "" : "/…");
    }

    JsonNode get(String path) {
        return call("GET", path, null, 200);
    }

    /** Bytes of the answers' bodies so far. */
    long bytes() {
        return bytes.sum();
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}

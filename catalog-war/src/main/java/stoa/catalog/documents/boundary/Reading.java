package stoa.catalog.documents.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Language;

/** How catalog reads are answered: in which language and currency, and how long the answer may be reused. */
@ApplicationScoped
public class Reading {

    @Inject Language language;
    @Inject Caller caller;
    @Inject @Setting("stoa.store.currency") String usual;
    @Inject @Setting("stoa.store.currencies") List<String> currencies;
    @Inject @Setting("stoa.catalog.documents.max-age-seconds") int maxAge;

    /** The language to answer in, as a BCP 47 tag. */
    public String locale() {
        return language.locale().toLanguageTag();
    }

    /**
     * @param asked the query's {@code currency}, or null
     * @throws Problem INVALID_REQUEST if the store does not sell in it
     */
    public String currency(String asked) {
        if (asked == null) {
            return usual;
        }
        if (!currencies.contains(asked)) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .error("currency", "invalid", "must be one of " + String.join(", ", currencies));
        }
        return asked;
    }

    /** Whether the caller sees what is not for sale too. */
    public boolean isStaff() {
        return caller.may("catalog:read") || caller.may("catalog:write");
    }

    /** An answer that is told apart by its own bytes. */
    public Response.ResponseBuilder answer(Request request, String json) {
        return answer(request, json, digest(json));
    }

    /** A tag of {@link VersionTags} for what is shown of something that has a version. */
    public static String tag(long version, String json) {
        return version + "." + digest(json);
    }

    /** A prepared answer, or 304 if the caller has it (RFC 9110, section 13.1.2). */
    public Response.ResponseBuilder answer(Request request, String json, String etag) {
        var tag = new EntityTag(etag);
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(json.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON)
                : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale())
                .header(HttpHeaders.VARY, "Accept-Language, Authorization")
                .header(HttpHeaders.CACHE_CONTROL, caller.hasCredential() ? "no-store" : "public, max-age=" + maxAge);
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 12));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

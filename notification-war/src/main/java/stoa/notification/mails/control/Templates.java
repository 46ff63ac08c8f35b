package stoa.notification.mails.control;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import stoa.notification.mails.entity.MailKind;

/**
 * Writes what a mail says from Mustache templates in {@code mails/<language>}: {@code <kind>.txt}, whose first line is
 * the subject, and {@code <kind>.html}, which {@code mails/layout.html} surrounds. HTML is escaped, text is not; a
 * value that is missing is an error unless a section asks for it. A shop's own folder may have files of the same paths,
 * which are then taken instead.
 */
class Templates {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final String store;
    private final Locale fallback;
    private final Optional<Path> own;
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final Mustache.Compiler text;
    private final Mustache.Compiler html;

    /** @param fallback where a language has no templates; English where it has none either */
    Templates(String store, Locale fallback, Optional<Path> own) {
        this.store = store;
        this.fallback = fallback;
        this.own = own;
        this.text = Mustache.compiler().emptyStringIsFalse(true).escapeHTML(false).withLoader(part -> source(part + ".txt"));
        this.html = Mustache.compiler().emptyStringIsFalse(true).escapeHTML(true).withLoader(part -> source(part + ".html"));
    }

    /**
     * @param locale BCP 47, as asked for
     * @param name   the recipient's; null if it is not known
     * @param values texts, or lists of maps of texts
     */
    MailText write(MailKind kind, String locale, String name, Map<String, Object> values) {
        var language = languageFor(locale);
        var told = new HashMap<String, Object>(values);
        told.put("store", store);
        told.put("language", language.toLanguageTag());
        Optional.ofNullable(name).ifPresent(known -> told.put("name", known));
        var path = language.toLanguageTag() + "/" + kind.code();
        var written = template(text, path + ".txt").execute(told);
        int end = written.indexOf('\n');
        told.put("subject", written.substring(0, end));
        told.put("body", template(html, path + ".html").execute(told));
        return new MailText(language, written.substring(0, end), written.substring(end).strip() + "\n",
                template(html, "layout.html").execute(told));
    }

    private Locale languageFor(String locale) {
        return bestOf(Locale.forLanguageTag(locale)).or(() -> bestOf(fallback)).orElse(LANGUAGES.get(0));
    }

    private static Optional<Locale> bestOf(Locale wanted) {
        return Optional.ofNullable(wanted.getLanguage().isEmpty() ? null
                : Locale.lookup(List.of(new Locale.LanguageRange(wanted.getLanguage())), LANGUAGES));
    }

    private Template template(Mustache.Compiler compiler, String path) {
        return compiled.computeIfAbsent(path, missing -> compiler.compile(source(missing)));
    }

    private Reader source(String path) {
        try {
            var replaced = own.map(folder -> folder.resolve(path)).filter(Files::isReadable);
            return new StringReader(replaced.isPresent() ? Files.readString(replaced.get()) : shipped(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Read to the end and closed at once: a stream that stays open holds the whole archive, over a redeployment too. */
    private static String shipped(String path) throws IOException {
        try (var template = Templates.class.getResourceAsStream("/mails/" + path)) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package stoa.notification.mails.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import stoa.kernel.json.Json;
import stoa.notification.mails.entity.MailKind;

class TemplatesTest {

    private static final Path FOLDER = Path.of("src/main/resources/mails");
    private static final Set<String> EVERYWHERE = Set.of("store", "name", "language");
    private static final Set<String> OF_A_LINE = Set.of("options", "quantity", "name", "total");
    private static final Pattern TAG = Pattern.compile("\\{\\{\\{?([#/^>]?)(\\w+)}}");

    private final Templates templates = MailFixtures.templates();

    static Stream<Arguments> all() {
        return Stream.of(MailKind.values()).flatMap(kind -> Stream.of(Arguments.of(kind, "en"), Arguments.of(kind, "de")));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyKindSaysAllItsValuesInBothForms(MailKind kind, String language) {
        var text = write(kind, language, MailFixtures.values(kind));
        assertEquals(language, text.language().toLanguageTag());
        for (var value : MailFixtures.values(kind).entrySet()) {
            if (!value.getKey().equals("lines") && !value.getKey().equals("link")) {
                assertTrue(text.text().contains(value.getValue()), value.getKey());
                assertTrue(text.html().contains(value.getValue()), value.getKey());
            }
        }
        if (kind.required().contains("link")) {
            assertTrue(text.text().contains("\n" + MailFixtures.LINK + "\n"), text.text());
            assertTrue(text.html().contains("href=\"https://shop.example/page?token&#x3D;abc&amp;x&#x3D;1\""), text.html());
        }
        assertTrue(text.text().contains("Ada"), text.text());
        assertTrue(text.subject().length() > 10 && !text.subject().contains("{"), text.subject());
        assertTrue(text.html().contains("Stoa &amp; Sons") && !text.html().contains("{{"), text.html());
        assertFalse(text.text().contains("{{"), text.text());
        var page = Path.of("target/mails/" + language + "-" + kind.code() + ".html");
        writeTo(page, text.html());
    }

    @ParameterizedTest
    @MethodSource("all")
    void markupInAValueIsShownAndNotObeyed(MailKind kind, String language) {
        var values = new HashMap<String, String>(MailFixtures.values(kind));
        values.replaceAll((name, value) -> name.equals("lines") ? Json.write(List.of(Map.of("name", "<script>1</script>",
                "options", "<script>2</script>", "quantity", "<script>3</script>", "total", "<script>4</script>")))
                : "\"><script>alert(1)</script>{{link}}");
        var html = templates.write(kind, language, "<script>Ada</script>", MailValues.of(Json.write(values))).html();
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("\"&gt;\"") || html.contains("href=\"\""), html);
        assertTrue(html.contains("&lt;script&gt;Ada&lt;/script&gt;"), html);
    }

    @ParameterizedTest
    @MethodSource("all")
    void withoutWhatMayBeAbsentItReadsWell(MailKind kind, String language) {
        var values = new HashMap<>(MailFixtures.values(kind));
        values.keySet().removeAll(kind.optional());
        var text = templates.write(kind, language, null, MailValues.of(Json.write(values)));
        assertTrue(text.text().startsWith(language.equals("en") ? "Hello,\n" : "Guten Tag,\n"), text.text());
        assertFalse(text.text().contains("\n\n\n"), text.text());
        for (var optional : kind.optional()) {
            assertFalse(text.html().contains("«" + optional + "»"), optional);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aValueThatIsMissingIsAnError(MailKind kind, String language) {
        for (var missing : kind.required()) {
            if (!missing.equals("lines")) {
                var values = new HashMap<>(MailFixtures.values(kind));
                values.remove(missing);
                assertThrows(MustacheException.class, () -> write(kind, language, values), missing);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void templatesNameOnlyWhatTheCommandTells(MailKind kind, String language) throws IOException {
        var known = new HashSet<>(EVERYWHERE);
        known.addAll(kind.required());
        known.addAll(kind.optional());
        for (var form : List.of(".txt", ".html")) {
            var source = Files.readString(FOLDER.resolve(language + "/" + kind.code() + form));
            var used = TAG.matcher(source);
            while (used.find()) {
                var name = used.group(2);
                assertTrue(known.contains(name) || kind == MailKind.ORDER_PLACED && OF_A_LINE.contains(name)
                        || used.group(1).equals(">") && Set.of("button", "lines").contains(name), name + " in " + source);
            }
        }
    }

    @Test
    void linesAreShownEachWithItsOptionsIfItHasAny() {
        var text = write(MailKind.ORDER_PLACED, "en", MailFixtures.values(MailKind.ORDER_PLACED));
        assertTrue(text.text().contains("\n2 × Mug «lineName» («lineOptions»): «lineTotal»\n1 × Cup: 7.00 USD\n"), text.text());
        assertTrue(text.html().contains("2 × Mug «lineName»<br>"), text.html());
        assertTrue(text.html().contains("1 × Cup</td>"), text.html());
    }

    @ParameterizedTest
    @CsvSource({"de,de", "de-AT,de", "DE-x-private,de", "en-GB,en", "fr,de", "'',de", "not a tag!,de", "und,de"})
    void aLanguageWithoutTemplatesFallsBackToTheStores(String asked, String written) {
        var german = new Templates("Stoa", Locale.GERMANY, Optional.empty());
        assertEquals(written, german.write(MailKind.ERASED, asked, null, Map.of()).language().toLanguageTag());
    }

    @Test
    void aStoreWhoseLanguageHasNoTemplatesWritesEnglish() {
        var french = new Templates("Stoa", Locale.FRENCH, Optional.empty());
        assertEquals(Locale.ENGLISH, french.write(MailKind.ERASED, "it", null, Map.of()).language());
    }

    @Test
    void aShopsOwnFileTakesTheTemplatesPlace(@TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("en"));
        Files.writeString(own.resolve("en/erased.txt"), "Gone\n\nAll of it, {{name}}.\n");
        Files.writeString(own.resolve("layout.html"), "<b>{{store}}</b>{{{body}}}");
        var text = new Templates("Stoa", Locale.ENGLISH, Optional.of(own)).write(MailKind.ERASED, "en", "Ada", Map.of());
        assertEquals("Gone", text.subject());
        assertEquals("All of it, Ada.\n", text.text());
        assertTrue(text.html().startsWith("<b>Stoa</b><p>Hello Ada,</p>"), text.html());
    }

    @Test
    void theLanguagesDiffer() {
        for (var kind : MailKind.values()) {
            assertNotEquals(write(kind, "en", MailFixtures.values(kind)).subject(),
                    write(kind, "de", MailFixtures.values(kind)).subject());
        }
    }

    private MailText write(MailKind kind, String language, Map<String, String> values) {
        return templates.write(kind, language, "Ada", MailValues.of(Json.write(values)));
    }

    private static void writeTo(Path page, String html) {
        try {
            Files.createDirectories(page.getParent());
            Files.writeString(page, html);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}

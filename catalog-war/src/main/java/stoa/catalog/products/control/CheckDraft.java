package stoa.catalog.products.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stoa.catalog.media.control.MediaFiles;
import stoa.catalog.products.entity.ProductDraft.MediaDraft;
import stoa.catalog.products.entity.ProductDraft;
import stoa.catalog.documents.entity.Slugs;
import stoa.kernel.problems.FieldError;

/** What can be said against a draft by looking at it alone. */
final class CheckDraft {

    static final int LONGEST_NAME = 255;
    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_URL = 2_000;
    private static final int MOST_OPTIONS = 10;
    private static final int MOST_MEDIA = 250;
    private static final int MOST_VARIANTS = 2_500;
    private static final int MOST_TAGS = 250;
    private static final int MOST_DIGITS = 40;

    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> currencies;

    private CheckDraft(Set<String> currencies) {
        this.currencies = currencies;
    }

    /** @param currencies those of the store */
    static List<FieldError> of(ProductDraft draft, Set<String> currencies) {
        var check = new CheckDraft(currencies);
        check.product(draft);
        return check.errors;
    }

    private void product(ProductDraft draft) {
        required("/name", draft.name(), LONGEST_NAME);
        text("/description", draft.description(), LONGEST_TEXT);
        text("/vendor", draft.vendor(), LONGEST_NAME);
        text("/externalRef", draft.externalRef(), LONGEST_NAME);
        text("/type", draft.type(), LONGEST_NAME);
        text("/taxClass", draft.taxClass(), 64);
        if (draft.slug() != null && !Slugs.isSlug(draft.slug())) {
            add("/slug", "invalid", "must consist of letters, digits, hyphens, dots and underscores");
        }
        if (draft.seo() != null) {
            text("/seo/title", draft.seo().title(), LONGEST_NAME);
            text("/seo/description", draft.seo().description(), LONGEST_URL);
        }
        texts("/categories", draft.categories(), MOST_TAGS);
        texts("/tags", draft.tags(), MOST_TAGS);
        texts("/options", draft.options(), MOST_OPTIONS);
        distinct("/options", draft.options());
        attributes("/attributes", draft.attributes());
        size("/media", draft.media(), MOST_MEDIA);
        for (int i = 0; draft.media() != null && i < draft.media().size(); i++) {
            media("/media/" + i, draft.media().get(i));
        }
        size("/variants", draft.variants(), MOST_VARIANTS);
        new CheckVariants(this, currencies).of(draft);
    }

    void media(String pointer, MediaDraft media) {
        if (media == null || (media.url() == null) == (media.file() == null)) {
            add(pointer, "exclusive", "must have either url or file");
            return;
        }
        text(pointer + "/url", media.url(), LONGEST_URL);
        text(pointer + "/alt", media.alt(), LONGEST_URL);
        if (media.url() != null && !media.url().matches("(https?://[^\\s/?#]+|/)\\S*")) {
            add(pointer + "/url", "invalid", "must be an http or https address, or a path of this server");
        }
        if (media.file() != null && !MediaFiles.isPlainName(media.file())) {
            add(pointer + "/file", "invalid", "must be a plain file name");
        }
    }

    void attributes(String pointer, Map<String, Object> attributes) {
        if (attributes == null) {
            return;
        }
        size(pointer, attributes.keySet(), MOST_TAGS);
        attributes.forEach((code, value) -> {
            required(pointer, code, 64);
            storable(pointer + "/" + code.replace("~", "~0").replace("/", "~1"), value);
        });
    }

    private void storable(String pointer, Object value) {
        if (value == null) {
            add(pointer, "required", "must not be null");
        } else if (value instanceof Collection<?> many) {
            size(pointer, many, MOST_TAGS);
            many.forEach(one -> storable(pointer, one));
        } else if (value instanceof Map<?, ?>) {
            add(pointer, "type", "must be a text, a number, true, false, or a list of them");
        } else if (value instanceof BigDecimal number && Math.abs(number.scale()) > MOST_DIGITS) {
            add(pointer, "out-of-range", "must have at most " + MOST_DIGITS + " digits");
        } else {
            text(pointer, value.toString(), LONGEST_NAME * 8);
        }
    }

    private void texts(String pointer, List<String> texts, int most) {
        size(pointer, texts, most);
        for (int i = 0; texts != null && i < texts.size(); i++) {
            required(pointer + "/" + i, texts.get(i), LONGEST_NAME);
        }
    }

    private void distinct(String pointer, List<String> texts) {
        if (texts != null && new HashSet<>(texts).size() < texts.size()) {
            add(pointer, "duplicate", "must not name one twice");
        }
    }

    private void size(String pointer, Collection<?> things, int most) {
        if (things != null && things.size() > most) {
            add(pointer, "too-many", "must not be more than " + most);
        }
    }

    void required(String pointer, String text, int longest) {
        if (text == null || text.isBlank()) {
            add(pointer, "required", "must not be empty");
        }
        text(pointer, text, longest);
    }

    void text(String pointer, String text, int longest) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            add(pointer, "too-long", "must have at most " + longest + " characters");
        }
        if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            add(pointer, "invalid", "must be well-formed text without NUL");
        }
    }

    void add(String pointer, String code, String message) {
        errors.add(new FieldError(pointer, code, message));
    }
}

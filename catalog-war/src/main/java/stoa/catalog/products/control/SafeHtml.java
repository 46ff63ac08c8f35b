package stoa.catalog.products.control;

import java.util.regex.Pattern;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;
import stoa.catalog.products.entity.ProductDraft;

/** Descriptions with the markup that texts need, and without anything that could run or deceive. */
final class SafeHtml {

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?]");
    private static final PolicyFactory POLICY = Sanitizers.FORMATTING.and(Sanitizers.BLOCKS).and(Sanitizers.LINKS)
            .and(Sanitizers.IMAGES).and(Sanitizers.TABLES);

    private SafeHtml() { }

    /** The draft as it may be shown. */
    static ProductDraft in(ProductDraft draft) {
        return draft.description() == null ? draft : draft.withDescription(of(draft.description()));
    }

    /** Text without markup stays as it is. */
    static String of(String text) {
        return !MARKUP.matcher(text).find() ? text : POLICY.sanitize(text);
    }
}

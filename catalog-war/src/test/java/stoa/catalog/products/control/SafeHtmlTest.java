package stoa.catalog.products.control;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SafeHtmlTest {

    @Test
    void whatCouldRunIsTakenOut() {
        assertEquals("<b>bold</b>l", SafeHtml.of("<b onclick=\"x()\">bold</b><script>alert(1)</script><a href=\"javascript:x\">l</a>"));
    }

    @Test
    void textWithoutMarkupStaysAsItIs() {
        assertEquals("1 < 2 & 3 > 2", SafeHtml.of("1 < 2 & 3 > 2"));
    }

    @Test
    void whatIsCleanStaysAsItIs() {
        var clean = SafeHtml.of("<p>Salt & pepper<br>\"fine\"</p>");
        assertEquals(clean, SafeHtml.of(clean));
    }
}

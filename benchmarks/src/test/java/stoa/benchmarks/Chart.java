package stoa.benchmarks;

import java.util.List;
import java.util.Locale;

/** Ratios as bars in SVG, on white, with a line where both sides are the same. */
final class Chart {

    private static final int BAR = 34;
    private static final int LEFT = 230;
    private static final int WIDE = 300;
    private static final int RIGHT = 190;
    private static final int FOOT = 40;

    private final List<Ratio> ratios;
    /** Pixels from nothing to the same. */
    private final double scale;

    private Chart(List<Ratio> ratios) {
        this.ratios = ratios;
        this.scale = WIDE / Math.max(1, ratios.stream().mapToDouble(Ratio::most).max().orElse(1));
    }

    static String of(List<Ratio> ratios) {
        return new Chart(ratios).svg();
    }

    private String svg() {
        int height = ratios.size() * BAR + FOOT;
        var svg = new StringBuilder(text("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" font-family="sans-serif" font-size="13">
                <rect width="%1$d" height="%2$d" fill="#fff"/>
                """, LEFT + WIDE + RIGHT, height));
        for (int i = 0; i < ratios.size(); i++) {
            svg.append(bar(ratios.get(i), 10 + i * BAR));
        }
        return svg.append(text("""
                <line x1="%1$.0f" x2="%1$.0f" y1="5" y2="%2$d" stroke="#999" stroke-dasharray="4"/>
                <text x="%1$.0f" y="%3$d" text-anchor="middle" fill="#222">the same</text>
                </svg>
                """, LEFT + scale, height - FOOT + 10, height - 12)).toString();
    }

    private String bar(Ratio ratio, int top) {
        return text("""
                <text x="10" y="%d" fill="#222">%s</text>
                <rect x="%d" y="%d" width="%.0f" height="20" fill="#3f7d86"/>
                <line x1="%.0f" x2="%.0f" y1="%d" y2="%d" stroke="#222" stroke-width="2"/>
                <text x="%.0f" y="%d" fill="#222">%.2f%s</text>
                """, top + 16, escaped(ratio.label()), LEFT, top + 2, ratio.middle() * scale, LEFT + ratio.least() * scale,
                LEFT + ratio.most() * scale, top + 12, top + 12, LEFT + ratio.most() * scale + 8, top + 17, ratio.middle(),
                ratio.aim().isEmpty() ? "" : " (" + escaped(ratio.aim()) + ")");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

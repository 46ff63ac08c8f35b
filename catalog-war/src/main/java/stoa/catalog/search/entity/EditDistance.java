package stoa.catalog.search.entity;

/**
 * How many typing errors lie between two words: a letter too many, one missing, a wrong one, or two neighbours
 * swapped (optimal string alignment: no piece is edited twice).
 */
public final class EditDistance {

    private static final int FROM_LETTERS = 4;
    private static final int TWO_FROM_LETTERS = 8;

    private EditDistance() { }

    /** The errors forgiven in a word: none below 4 letters, one below 8, two from there on. */
    public static int forgiven(String word) {
        int letters = word.codePointCount(0, word.length());
        if (letters < FROM_LETTERS) {
            return 0;
        }
        return letters < TWO_FROM_LETTERS ? 1 : 2;
    }

    /** The least number of errors that make {@code b} of {@code a}, counted in code points. */
    public static int between(String a, String b) {
        int[] from = a.codePoints().toArray();
        int[] to = b.codePoints().toArray();
        int[] beforeLast = new int[to.length + 1];
        int[] last = new int[to.length + 1];
        for (int j = 0; j <= to.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length; i++) {
            int[] row = new int[to.length + 1];
            row[0] = i;
            for (int j = 1; j <= to.length; j++) {
                int replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length];
    }
}

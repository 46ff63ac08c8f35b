package stoa.benchmarks;

/**
 * One thing as a share of another: the middle of several pairs, with the least and the most.
 *
 * @param label of its bar
 * @param aim   in words; empty if there is none
 */
record Ratio(String label, double middle, double least, double most, String aim) {

    /** Of one pair only. */
    static Ratio single(String label, double share, String aim) {
        return new Ratio(label, share, share, share, aim);
    }
}

package stoa.benchmarks.floor;

/**
 * What a request is answered with.
 *
 * @param replayed whether it was answered before
 */
record Answer(int status, String json, boolean replayed) {

    Answer(int status, String json) {
        this(status, json, false);
    }
}

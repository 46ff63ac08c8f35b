package stoa.benchmarks.floor;

/** What a request is answered with. */
record Answer(int status, String json) { }

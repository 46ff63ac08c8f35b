package stoa.benchmarks;

import org.HdrHistogram.Histogram;

/**
 * What one short round showed.
 *
 * @param rate       operations a second, without the wait for what they set off
 * @param latency    of the operations, in microseconds
 * @param serverCpu  milliseconds of the server's JVM an operation, with the sending and hearing of its events and, in the
 *                   mixture, with the imports beside it; without what the idle server needs in that time
 * @param dbCpu      milliseconds of PostgreSQL an operation, likewise
 * @param statements SQL statements an operation, likewise
 * @param bytes      of answers an operation
 */
record Sample(double rate, Histogram latency, long failures, double serverCpu, double dbCpu, double statements, double bytes) {

    /** Both as one: the latencies of all, the middle of the rest. */
    Sample and(Sample other) {
        var all = latency.copy();
        all.add(other.latency);
        return new Sample((rate + other.rate) / 2, all, failures + other.failures, (serverCpu + other.serverCpu) / 2,
                (dbCpu + other.dbCpu) / 2, (statements + other.statements) / 2, (bytes + other.bytes) / 2);
    }

    /** What it costs on the processors, server and database together. */
    double cpu() {
        return serverCpu + dbCpu;
    }

    double millis(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1000.0;
    }
}

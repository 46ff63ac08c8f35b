package stoa.benchmarks;

import org.HdrHistogram.Histogram;

/**
 * What one short round showed.
 *
 * @param rate       operations a second
 * @param latency    of the operations, in microseconds
 * @param serverCpu  milliseconds of the server's JVM an operation
 * @param dbCpu      milliseconds of PostgreSQL an operation
 * @param statements SQL statements an operation, with all that follows it
 * @param bytes      of answers an operation
 */
record Sample(double rate, Histogram latency, long failures, double serverCpu, double dbCpu, double statements, double bytes) {

    /** What it costs on the processors, server and database together. */
    double cpu() {
        return serverCpu + dbCpu;
    }

    double millis(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1000.0;
    }
}

package stoa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What Linux tells of processes (proc(5)): the time they had of the processors, and the memory they hold. */
final class Processes {

    private static final long TICKS_A_SECOND = 100;
    private static final int UTIME = 11;

    private Processes() { }

    /** Time on the processors since the process began, of all its threads. */
    static Duration cpu(long pid) {
        var fields = stat(pid);
        return ticks(Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1]));
    }

    /** The same of a process with its children, those that ended included. */
    static Duration cpuWithChildren(long pid) {
        var own = stat(pid);
        var sum = cpu(pid).plus(ticks(Long.parseLong(own[UTIME + 2]) + Long.parseLong(own[UTIME + 3])));
        for (var child : ProcessHandle.of(pid).orElseThrow().children().toList()) {
            sum = sum.plus(cpuIfThere(child));
        }
        return sum;
    }

    /** A child that ends meanwhile is in its parent's sum the next time. */
    private static Duration cpuIfThere(ProcessHandle child) {
        try {
            return cpu(child.pid());
        } catch (UncheckedIOException unreadable) {
            if (child.isAlive()) {
                throw unreadable;
            }
            return Duration.ZERO;
        }
    }

    /** Resident memory in MiB. */
    static long resident(long pid) {
        return status(pid, "VmRSS:") / 1024;
    }

    static long threads(long pid) {
        return status(pid, "Threads:");
    }

    /** Files, sockets and whatever else has a descriptor. */
    static long openFiles(long pid) {
        try (var files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long status(long pid, String field) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith(field)).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields after the command, which may hold spaces. */
    private static String[] stat(long pid) {
        try {
            var line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration ticks(long ticks) {
        return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
    }
}

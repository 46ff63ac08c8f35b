package stoa.systemtests.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What git remembers of a clone's files: as the last release had them or, before the first one, the previous commit,
 * which of a merge is what the branch had before.
 */
final class History {

    private static final String RELEASES = "v[0-9]*";

    private final Path clone;

    History(Path clone) {
        this.clone = clone;
    }

    /** Whether this is a clone at all, and not an unpacked archive, which may lie in another project's clone. */
    boolean isThere() {
        var top = run("rev-parse", "--show-cdup");
        return top.status == 0 && top.text.isBlank();
    }

    /**
     * The file as it was promised.
     *
     * @param file from the clone's root
     * @return absent if it was not there yet
     * @throws IllegalStateException if the clone is too shallow to tell
     */
    Optional<String> promised(String file) {
        return base(file).map(commit -> run("show", commit + ":" + file)).filter(shown -> shown.status == 0).map(shown -> shown.text);
    }

    private Optional<String> base(String file) {
        var release = run("describe", "--tags", "--abbrev=0", "--match", RELEASES, "HEAD");
        if (release.status == 0) {
            return Optional.of(release.text.strip());
        }
        if (run("rev-parse", "--is-shallow-repository").text.strip().equals("true")) {
            throw new IllegalStateException("This clone is shallow: fetch the whole history, with its tags, to compare with");
        }
        var previous = run("diff", "--quiet", "HEAD", "--", file).status == 0 ? "HEAD^1" : "HEAD";
        return Optional.of(previous).filter(commit -> run("rev-parse", "--verify", "--quiet", commit).status == 0);
    }

    private Ended run(String... arguments) {
        var command = new ArrayList<>(List.of("git", "-C", clone.toString()));
        command.addAll(List.of(arguments));
        try {
            var git = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            var text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(git.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Ended(int status, String text) {
    }
}

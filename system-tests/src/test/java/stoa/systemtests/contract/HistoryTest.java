package stoa.systemtests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a document is compared with, in clones of all kinds. */
class HistoryTest {

    private static final String FILE = "openapi.json";

    @TempDir Path clone;

    @Test
    void theFirstCommitHasNothingToKeep() throws Exception {
        git("init", "-q");
        commit("first");
        assertEquals(Optional.empty(), new History(clone).promised(FILE));
    }

    @Test
    void withoutAReleaseThePreviousCommitCounts() throws Exception {
        git("init", "-q");
        commit("first");
        commit("second");
        commit("third");
        assertEquals(Optional.of("second"), new History(clone).promised(FILE));
    }

    @Test
    void aChangeThatIsNotCommittedIsComparedWithTheLastCommit() throws Exception {
        git("init", "-q");
        commit("first");
        commit("second");
        write("third");
        assertEquals(Optional.of("second"), new History(clone).promised(FILE));
    }

    @Test
    void theLastReleaseCountsFromThenOn() throws Exception {
        git("init", "-q");
        commit("first");
        git("tag", "v0.1.0");
        commit("second");
        git("tag", "not-a-release");
        commit("third");
        write("fourth");
        assertEquals(Optional.of("first"), new History(clone).promised(FILE));
    }

    @Test
    void aMergeIsComparedWithWhatTheBranchHad() throws Exception {
        git("init", "-q", "-b", "main");
        commit("first");
        git("checkout", "-q", "-b", "side");
        commit("aside");
        git("checkout", "-q", "main");
        Files.writeString(clone.resolve("other"), "changed");
        git("add", ".");
        git("commit", "-q", "-m", "Go on");
        git("merge", "-q", "--no-ff", "-m", "Merge", "side");
        assertEquals(Optional.of("first"), new History(clone).promised(FILE));
    }

    @Test
    void whatWasNotThereIsNotPromised() throws Exception {
        git("init", "-q");
        commit("first");
        commit("second");
        assertEquals(Optional.empty(), new History(clone).promised("other.json"));
    }

    @Test
    void aShallowCloneCanNotTell(@TempDir Path origin) throws Exception {
        var whole = clone;
        git("init", "-q");
        commit("first");
        commit("second");
        clone = origin.resolve("shallow");
        run(List.of("git", "clone", "-q", "--depth", "1", whole.toUri().toString(), clone.toString()));
        assertThrows(IllegalStateException.class, () -> new History(clone).promised(FILE));
    }

    @Test
    void anArchiveIsNoCloneNotEvenInsideAnother() throws Exception {
        assertFalse(new History(clone).isThere());
        git("init", "-q");
        assertTrue(new History(clone).isThere());
        assertFalse(new History(Files.createDirectory(clone.resolve("unpacked"))).isThere());
    }

    private void commit(String content) throws Exception {
        write(content);
        git("add", ".");
        git("commit", "-q", "-m", "Write " + content);
    }

    private void write(String content) throws IOException {
        Files.writeString(clone.resolve(FILE), content);
    }

    private void git(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("git", "-C", clone.toString(), "-c", "user.name=Ada", "-c", "user.email=ada@example.org",
                "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws Exception {
        assertEquals(0, new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor(), () -> String.join(" ", command));
    }
}

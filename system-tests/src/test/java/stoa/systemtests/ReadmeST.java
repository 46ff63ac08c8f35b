package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;

/** A newcomer pastes the README's lines, and has bought something. */
@SystemTest
class ReadmeST {

    private static final Pattern BLOCK = Pattern.compile("```\\n(SKU=.*?)```", Pattern.DOTALL);

    @Test
    void theLinesOfTheReadmeBuySomething() throws IOException, InterruptedException {
        assumeTrue(isThere("curl") && isThere("jq"), "the lines want curl and jq");
        var block = BLOCK.matcher(Files.readString(Path.of("../README.md")));
        assertTrue(block.find());
        var lines = block.group(1).strip();
        assertEquals(6, lines.lines().count());
        var process = shell(lines.replace("localhost:9080", Stoa.shared().base().getAuthority()));
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), told);
        assertTrue(told.contains("\"status\": \"PLACED\""), told);
    }

    private static boolean isThere(String command) throws IOException, InterruptedException {
        return shell("command -v " + command).waitFor() == 0;
    }

    private static Process shell(String script) throws IOException {
        return new ProcessBuilder("bash", "-c", script).redirectErrorStream(true).start();
    }
}

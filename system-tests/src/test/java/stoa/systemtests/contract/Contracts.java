package stoa.systemtests.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The interface as it is promised: the OpenAPI document that each WAR's sources hold. */
public final class Contracts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WAR = Pattern.compile("<webModule>.*?<artifactId>([^<]+)</artifactId>");
    private static final String FILE = "src/main/resources/openapi.json";

    private Contracts() {
    }

    public static Path root() {
        return Path.of(System.getProperty("stoa.clone", "..")).toAbsolutePath().normalize();
    }

    /** The WARs of the application; each has to have a document. */
    public static List<String> wars() {
        return WAR.matcher(read(root().resolve("ear-assembly/pom.xml"))).results().map(found -> found.group(1)).toList();
    }

    /** Where a WAR's document lies, from the clone's root. */
    public static String path(String war) {
        return war + "/" + FILE;
    }

    /** Those that are there, by WAR. */
    public static Map<String, Document> all() {
        var found = new TreeMap<String, Document>();
        wars().stream().filter(war -> Files.exists(root().resolve(path(war))))
                .forEach(war -> found.put(war, document(read(root().resolve(path(war))))));
        return found;
    }

    static Document document(String json) {
        try {
            return new Document(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package stoa.catalog.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.categories.control.EnsureCategories;
import stoa.catalog.demo.entity.Demo;
import stoa.catalog.imports.control.AcceptImport;
import stoa.catalog.imports.control.PromiseImport;
import stoa.catalog.imports.entity.ImportOrders.Format;
import stoa.catalog.imports.entity.ImportOrders.Mode;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.kernel.settings.Setting;

/** Hands the demo catalogue to the import: its tree and its pictures first, then the promise, then nothing ever again. */
@ApplicationScoped
class BeginDemo {

    @Inject Jdbi jdbi;
    @Inject AcceptImport imports;
    @Inject PromiseImport promise;
    @Inject EnsureCategories categories;
    @Inject @Setting("stoa.store.id") String store;
    @Inject @Setting("stoa.store.currency") String currency;
    @Inject @Setting("stoa.catalog.media.import-dir") String pictures;

    /** One category of the demo; parents come before their children. */
    private record Branch(String slug, String name, String parent) { }

    /** Nothing happens if a demo was begun before. */
    @Transactional
    public void from(Path folder) {
        var id = Ids.next();
        var demo = new Demo(jdbi, UUID.fromString(store));
        if (demo.job().isPresent()) {
            return;
        }
        try {
            copy(folder.resolve("media"));
            grow(Files.readAllLines(folder.resolve("categories.ndjson")));
            try (var products = Files.newInputStream(folder.resolve("catalogue.ndjson"))) {
                promise.add(id, imports.stored(id, products, Format.NDJSON, Mode.UPSERT, currency));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!demo.begin(id)) {
            throw new IllegalStateException("Another server began the demo at the same time");
        }
    }

    private void grow(List<String> lines) {
        Map<String, UUID> grown = new HashMap<>();
        lines.stream().filter(line -> !line.isBlank()).map(line -> Json.read(line, Branch.class)).forEach(branch ->
                grown.put(branch.slug(), categories.ensure(branch.slug(), branch.name(), grown.get(branch.parent()))));
    }

    private void copy(Path media) throws IOException {
        Files.createDirectories(Path.of(pictures));
        try (var files = Files.list(media)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = Path.of(pictures, file.getFileName().toString());
                if (Files.notExists(target)) {
                    Files.copy(file, target);
                }
            }
        }
    }
}

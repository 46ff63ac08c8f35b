package stoa.kernel.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import stoa.kernel.settings.Settings;

/** Which queues an event goes to: one per listening context, a copy to each that wants its type. */
@ApplicationScoped
class Routes {

    private final Map<String, List<String>> listeners = new ConcurrentHashMap<>();

    List<String> of(String type) {
        return listeners.computeIfAbsent(type, Routes::listenersTo);
    }

    private static List<String> listenersTo(String type) {
        return List.of(Settings.config().getValue("stoa.events.queues", String[].class)).stream()
                .map(String::strip).filter(queue -> wants(queue, type)).toList();
    }

    private static boolean wants(String queue, String type) {
        return Settings.config().getOptionalValue("stoa.events.queue." + queue + ".types", String[].class)
                .map(types -> List.of(types).stream().map(String::strip).anyMatch(wanted -> fits(wanted, type)))
                .orElse(true);
    }

    private static boolean fits(String wanted, String type) {
        return wanted.endsWith("*") ? type.startsWith(wanted.substring(0, wanted.length() - 1)) : wanted.equals(type);
    }
}

package stoa.account.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import stoa.kernel.json.Json;
import stoa.kernel.privacy.Person;
import stoa.kernel.security.ServiceTokens;
import stoa.kernel.settings.Setting;
import stoa.kernel.settings.Settings;
import stoa.kernel.web.OutgoingHeaders;

/**
 * Asks the contexts that know people, one at a time and in no transaction: only jobs do, which try again. A client is
 * made for each call, as there are few in a day.
 */
@ApplicationScoped
class AskContexts {

    /** What this context's own part of an archive is called. */
    static final String OWN = "account";

    @Inject @Setting("stoa.account.privacy.contexts") List<String> contexts;
    @Inject @Setting("stoa.account.privacy.connect-timeout-millis") int connectMillis;
    @Inject @Setting("stoa.account.privacy.read-timeout-millis") int readMillis;

    /** Their names, in the order in which they are asked. */
    List<String> names() {
        return contexts;
    }

    /** @return what the context knows of the person, as JSON */
    String export(String context, Person person) {
        return ask(context, (client, token) -> client.export(token, Json.write(person)));
    }

    /** @return false if the context has to be asked again later */
    boolean erase(String context, Person person) {
        return Json.tree(ask(context, (client, token) -> client.erase(token, Json.write(person)))).path("done").asBoolean();
    }

    private String ask(String context, BiFunction<PersonalDataClient, String, String> question) {
        var client = RestClientBuilder.newBuilder().baseUri(address(context))
                .connectTimeout(connectMillis, TimeUnit.MILLISECONDS).readTimeout(readMillis, TimeUnit.MILLISECONDS)
                .register(OutgoingHeaders.class).build(PersonalDataClient.class);
        try (var open = (Closeable) client) {
            return question.apply(client, ServiceTokens.issue(context));
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    private static URI address(String context) {
        return Settings.config().getValue("stoa.account.privacy." + context + ".url", URI.class);
    }
}

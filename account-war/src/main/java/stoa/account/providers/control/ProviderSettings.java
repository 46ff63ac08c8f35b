package stoa.account.providers.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import stoa.account.providers.entity.Provider;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.security.Secrets;
import stoa.kernel.settings.Settings;

/** Providers are configuration only: {@code stoa.account.oidc.<provider>.…}; a name without an issuer is no provider. */
@ApplicationScoped
class ProviderSettings {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern GROUP = Pattern.compile("[\\p{L}\\p{N} ._:/@-]{1,200}");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Config config;

    ProviderSettings() {
        this(Settings.config());
    }

    ProviderSettings(Config config) {
        this.config = config;
    }

    /**
     * @throws Problem               INVALID_REQUEST if there is no such provider
     * @throws IllegalStateException naming the key if its configuration is not complete
     */
    Provider named(String name) {
        var issuer = NAME.matcher(name).matches() ? value(name, "issuer") : Optional.<String>empty();
        return issuer.map(told -> new Provider(name, encrypted(URI.create(told)), required(name, "client-id"),
                        Secrets.given(key(name, "client-secret")), value(name, "groups-claim").orElse("groups"),
                        value(name, "email-claim").orElse("email")))
                .orElseThrow(() -> new Problem(CommonProblem.INVALID_REQUEST).error("/provider", "unknown", "is not known here"));
    }

    /** The names of the roles that are given to any of these groups. */
    Set<String> roles(String provider, Collection<String> groups) {
        var roles = new TreeSet<String>();
        groups.stream().filter(group -> GROUP.matcher(group).matches())
                .forEach(group -> value(provider, "roles." + group).ifPresent(roles::add));
        return roles;
    }

    /**
     * What goes over a network is encrypted; only a provider on this very machine may do without.
     *
     * @throws IllegalStateException naming the address
     */
    static URI encrypted(URI address) {
        if ("https".equals(address.getScheme()) || "http".equals(address.getScheme()) && HERE.contains(address.getHost())) {
            return address;
        }
        throw new IllegalStateException("A provider's addresses begin with https://: " + address);
    }

    private String required(String provider, String name) {
        return value(provider, name).orElseThrow(() -> new IllegalStateException("Missing setting: " + key(provider, name)));
    }

    private Optional<String> value(String provider, String name) {
        return config.getOptionalValue(key(provider, name), String.class).map(String::strip).filter(told -> !told.isEmpty());
    }

    private static String key(String provider, String name) {
        return "stoa.account.oidc." + provider + "." + name;
    }
}

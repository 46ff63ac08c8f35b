package stoa.kernel.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import stoa.kernel.settings.Settings;

/**
 * The address of the current request's client: the connection's, unless that is one of the proxies that
 * {@code stoa.web.trusted-proxies} names; then the one that they tell.
 */
@ApplicationScoped
public class ClientAddress {

    @Inject HttpServletRequest request;

    private TrustedProxies proxies;

    @PostConstruct
    void load() {
        proxies = proxies(Settings.config());
    }

    /** @throws IllegalArgumentException naming the first proxy that is no address and no CIDR block */
    public static void require(Config config) {
        proxies(config);
    }

    private static TrustedProxies proxies(Config config) {
        return new TrustedProxies(config.getOptionalValues("stoa.web.trusted-proxies", String.class).orElse(List.of()));
    }

    /** The address in its usual notation. */
    public String text() {
        return address().getHostAddress();
    }

    /** What is counted as one client: an IPv4 address, or the /64 of an IPv6 address. */
    public String network() {
        return Addresses.network(address());
    }

    private InetAddress address() {
        var connection = Addresses.parse(request.getRemoteAddr()).orElseGet(InetAddress::getLoopbackAddress);
        return proxies.client(connection, Collections.list(request.getHeaders("X-Forwarded-For")));
    }
}

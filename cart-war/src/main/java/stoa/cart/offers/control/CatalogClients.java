package stoa.cart.offers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import stoa.kernel.settings.Setting;
import stoa.kernel.settings.Setting;
import stoa.kernel.web.OutgoingHeaders;

/** Builds the one client of catalog, with time-outs on its socket: an interrupt would not end a blocked read. */
@ApplicationScoped
class CatalogClients {

    @Produces
    @Singleton
    CatalogClient client(@Setting("catalog/mp-rest/url") URI url,
            @Setting("stoa.cart.offers.connect-timeout-millis") int connectMillis,
            @Setting("stoa.cart.offers.read-timeout-millis") int readMillis) {
        return RestClientBuilder.newBuilder().baseUri(url)
                .connectTimeout(connectMillis, TimeUnit.MILLISECONDS).readTimeout(readMillis, TimeUnit.MILLISECONDS)
                .register(OutgoingHeaders.class).register(CatalogFailures.class)
                .build(CatalogClient.class);
    }

    void close(@Disposes CatalogClient client) throws IOException {
        if (client instanceof Closeable open) {
            open.close();
        }
    }
}

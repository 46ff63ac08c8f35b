package stoa.account.audit.control;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import stoa.kernel.audit.AuditChainResource;
import stoa.kernel.audit.AuditEntry;
import stoa.kernel.json.Json;
import stoa.kernel.security.ServiceTokens;

/** A chain in its context's own table, asked for over the network. */
final class ContextChain implements Chain, AutoCloseable {

    private static final int CONNECT_SECONDS = 2;
    private static final int READ_SECONDS = 30;

    private final String context;
    private final AuditChainClient client;

    /** @param root where the context stands, as {@code http://localhost:9080/api/v1/orders} */
    ContextChain(String context, URI root) {
        this.context = context;
        this.client = RestClientBuilder.newBuilder().baseUri(root).connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS).build(AuditChainClient.class);
    }

    @Override
    public List<AuditEntry> after(long position) {
        return Json.read(client.after(ServiceTokens.issue(context), position), AuditChainResource.Part.class).entries();
    }

    /** The place from which on the copy may still be on its way; none if all of it has to be there. */
    OptionalLong underWay() {
        var told = Json.read(client.underWay(ServiceTokens.issue(context)), AuditChainResource.UnderWay.class);
        return told.position() == null ? OptionalLong.empty() : OptionalLong.of(told.position());
    }

    @Override
    public boolean holds(UUID entry) {
        try {
            client.has(ServiceTokens.issue(context), entry);
            return true;
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == Status.NOT_FOUND.getStatusCode()) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public void close() {
        try {
            ((Closeable) client).close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}

package stoa.kernel.web;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Hands the request id on to the context that is called; the trace is handed on by MicroProfile Telemetry. */
public class OutgoingHeaders implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        RequestIds.current().ifPresent(id -> request.getHeaders().putSingle(RequestFilter.REQUEST_ID, id));
    }
}

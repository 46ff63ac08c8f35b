package stoa.kernel.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import stoa.kernel.json.Json;

/** Writes down, before the answer goes out, that staff or a key is shown personal data: one entry an answer. */
@Provider
@ShowsPersonalData
public class PersonalDataFilter implements ContainerResponseFilter {

    private static final Set<String> PLACE_IN_LIST = Set.of("limit", "cursor", "count", "sort");

    @Inject Actors actors;
    @Inject AuditEntries entries;
    @Context ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatusInfo().getFamily() == Family.SUCCESSFUL) {
            actors.calling().ifPresent(actor -> record(actor, request.getUriInfo(),
                    resource.getResourceMethod().getAnnotation(ShowsPersonalData.class)));
        }
    }

    private void record(Actor actor, UriInfo uri, ShowsPersonalData shown) {
        var id = uri.getPathParameters().getFirst("id");
        var filter = new TreeMap<String, String>();
        uri.getQueryParameters().forEach((name, values) -> filter.put(name, String.join(",", values)));
        filter.keySet().removeAll(PLACE_IN_LIST);
        var personal = List.of(shown.personal()).stream().filter(filter::containsKey).toList();
        filter.keySet().removeAll(personal);
        entries.addReading(actor, shown.value(), id, personal, id == null ? Json.write(filter) : null);
    }
}

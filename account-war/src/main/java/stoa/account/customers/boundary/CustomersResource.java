package stoa.account.customers.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.account.customers.control.ChangeCustomer;
import stoa.account.customers.control.ReadCustomers;
import stoa.kernel.audit.ShowsPersonalData;
import stoa.kernel.json.MergePatch;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.web.Checked;
import stoa.kernel.web.Etags;
import stoa.kernel.web.Paths;
import stoa.kernel.web.Tagged;

/** {@code /api/v1/accounts/customers}: the customers, as staff see them. */
@Path("customers")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomersResource {

    @Inject ReadCustomers read;
    @Inject ChangeCustomer change;
    @Inject Checked checked;
    @Context Request request;
    @Context HttpHeaders headers;

    @GET
    @RolesAllowed("accounts:read")
    @ShowsPersonalData(value = "customer", personal = "email")
    @Operation(operationId = "listCustomers", summary = "List customers, the newest first")
    @APIResponse(responseCode = "200", description = "A page of customers", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = CustomerPage.class),
            examples = @ExampleObject(name = "ada", value = "{\"items\": [" + CustomerView.EXAMPLE + "]}")))
    public Page<CustomerView> list(@BeanParam CustomerQuery query, @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor, @QueryParam("count") String count) {
        var filter = query.filter();
        return read.page(filter, PageRequest.of(limit, cursor, count, "customers", filter)).map(CustomerView::of);
    }

    @GET
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("accounts:read")
    @ShowsPersonalData("customer")
    @Operation(operationId = "getCustomer", summary = "Read a customer")
    @APIResponse(responseCode = "200", description = "The customer", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = CustomerView.class), examples = @ExampleObject(name = "ada", value = CustomerView.EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Not changed since the tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response get(@PathParam("id") UUID id) {
        var customer = read.get(id);
        return Tagged.answer(request, customer.version(), CustomerView.of(customer));
    }

    @PATCH
    @Path("{id: " + Paths.UUID + "}")
    @Consumes({"application/merge-patch+json", APPLICATION_JSON})
    @RolesAllowed("accounts:write")
    @ShowsPersonalData("customer")
    @Operation(operationId = "changeCustomer", summary = "Rename a customer or change the groups")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CustomerChange.class),
            examples = @ExampleObject(name = "groups", value = "{\"groups\": [\"wholesale\"]}")))
    @APIResponse(responseCode = "200", description = "The customer", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = CustomerView.class), examples = @ExampleObject(name = "ada", value = CustomerView.EXAMPLE)))
    @APIResponse(responseCode = "422", description = "unknown-reference: no such group")
    public Response change(@PathParam("id") UUID id, @NotNull MergePatch patch) {
        var seen = read.get(id);
        Etags.requireMatch(headers, seen.version());
        var merged = checked.valid(patch.applyTo(new CustomerChange(seen.name(), seen.groups()), CustomerChange.class));
        var changed = change.byStaff(seen, merged.name(), merged.groups());
        return Response.ok(CustomerView.of(changed)).tag(Etags.of(changed.version())).build();
    }
}

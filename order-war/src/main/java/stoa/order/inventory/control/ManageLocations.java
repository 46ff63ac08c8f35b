package stoa.order.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.order.inventory.entity.InventoryProblem;
import stoa.order.inventory.entity.Location;
import stoa.order.inventory.entity.Locations;

/** Staff keep the places that hold stock. */
@ApplicationScoped
public class ManageLocations {

    @Inject Locations locations;
    @Inject IdempotencyKeys keys;

    /** @throws Problem LOCATION_EXISTS if the code is taken */
    @Transactional
    public Location add(String code, String name, int priority) {
        var id = Ids.next();
        if (!locations.add(id, code, name, priority)) {
            throw new Problem(InventoryProblem.LOCATION_EXISTS);
        }
        keys.made(id);
        return get(id);
    }

    /** @throws Problem PRECONDITION_FAILED if the location no longer has this version */
    @Transactional
    public Location change(UUID id, long version, String name, int priority) {
        if (!locations.change(id, version, name, priority)) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        return get(id);
    }

    /** @throws Problem LOCATION_IN_USE for the default location and one with stock levels; PRECONDITION_FAILED */
    @Transactional
    public void remove(Location location) {
        if (location.isDefault() || locations.isUsed(location.id())) {
            throw new Problem(InventoryProblem.LOCATION_IN_USE);
        }
        if (!locations.remove(location.id(), location.version())) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
    }

    /** @throws Problem NOT_FOUND */
    public Location get(UUID id) {
        return locations.byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}

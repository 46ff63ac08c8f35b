package stoa.order.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import stoa.order.inventory.entity.Ledgers;
import stoa.order.inventory.entity.Locations;
import stoa.order.inventory.entity.Reservations;
import stoa.order.inventory.entity.StockChanges;
import stoa.order.inventory.entity.StockLevels;
import stoa.order.inventory.entity.StockMovements;
import stoa.order.inventory.entity.StockRows;

/** Gives inventory's repositories their database. */
@ApplicationScoped
class InventoryProducer {

    @Produces
    @Singleton
    Locations locations(Jdbi jdbi) {
        return new Locations(jdbi);
    }

    @Produces
    @Singleton
    StockLevels levels(Jdbi jdbi) {
        return new StockLevels(jdbi);
    }

    @Produces
    @Singleton
    StockRows rows(Jdbi jdbi) {
        return new StockRows(jdbi);
    }

    @Produces
    @Singleton
    StockChanges changes(Jdbi jdbi) {
        return new StockChanges(jdbi);
    }

    @Produces
    @Singleton
    Reservations reservations(Jdbi jdbi) {
        return new Reservations(jdbi);
    }

    @Produces
    @Singleton
    StockMovements movements(Jdbi jdbi) {
        return new StockMovements(jdbi);
    }

    @Produces
    @Singleton
    Ledgers ledgers(Jdbi jdbi) {
        return new Ledgers(jdbi);
    }
}

package stoa.account.customers.entity;

import java.util.UUID;
import stoa.kernel.events.Fact;

/** Something happened to a customer; told is who, and only to our own contexts more. */
public record CustomerFact(String type, UUID aggregateId, long sequence, boolean internal, CustomerData data)
        implements Fact {

    /**
     * The data of a customer's events.
     *
     * @param email only told internally
     */
    public record CustomerData(UUID customerId, String email) { }

    /** The customer is new. */
    public static CustomerFact registered(UUID id, long sequence) {
        return new CustomerFact("customer.registered", id, sequence, false, new CustomerData(id, null));
    }

    /** What is known of the customer has changed. */
    public static CustomerFact changed(UUID id, long sequence) {
        return new CustomerFact("customer.changed", id, sequence, false, new CustomerData(id, null));
    }

    /** The customer is no more; whoever knows the id forgets it. */
    public static CustomerFact erased(UUID id, long sequence) {
        return new CustomerFact("customer.erased", id, sequence, false, new CustomerData(id, null));
    }

    /** The customer has shown to read this address's mail; an internal command. */
    public static CustomerFact verified(UUID id, long sequence, String email) {
        return new CustomerFact("customer.verified", id, sequence, true, new CustomerData(id, email));
    }

    @Override
    public boolean sealed() {
        return internal;
    }

    @Override
    public String aggregate() {
        return "customer";
    }
}

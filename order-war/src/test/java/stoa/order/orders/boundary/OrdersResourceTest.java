package stoa.order.orders.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;

class OrdersResourceTest {

    @Test
    void aCustomerWhoIsNoCustomerOfOursHasNoList() {
        var resource = new OrdersResource();
        resource.caller = new Caller();
        assertEquals(CommonProblem.FORBIDDEN, assertThrows(Problem.class,
                () -> resource.list(new OrderQuery(), null, null, null)).type());
    }
}

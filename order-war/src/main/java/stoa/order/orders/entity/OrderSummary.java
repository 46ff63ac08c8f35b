package stoa.order.orders.entity;

import java.time.Instant;
import java.util.UUID;
import stoa.kernel.money.Money;

/** An order as lists show it. */
public record OrderSummary(UUID id, String number, OrderStatus status, PaymentStatus paymentStatus,
        FulfilmentStatus fulfilmentStatus, ReturnStatus returnStatus, String email, UUID customerId, Money total,
        int lineCount, Instant createdAt, Instant placedAt) { }

package io.orderwright.sales.orders.opening;

import io.orderwright.sales.orders.entry.PlaceOrder;
import java.time.LocalDate;

/**
 * An order that was accepted before the company moved in, of which something is still to be delivered.
 *
 * @param number its old one: it is taken over once
 * @param placedOn the day on which the customer ordered
 * @param rest what is still to be delivered, with agreed prices; the wanted day may have passed
 * @param delivered what had been delivered before, in words; "" for nothing
 */
public record CarryOverOrder(String number, LocalDate placedOn, PlaceOrder rest, String delivered) {}

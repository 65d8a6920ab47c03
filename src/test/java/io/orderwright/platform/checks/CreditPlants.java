package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with limits, exposure and cases of credit. */
final class CreditPlants {

    private CreditPlants() {}

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "exposure-recomputed",
                    "select min(customer_code) from credit_account",
                    "update credit_account set open_orders = open_orders + 0.01 where customer_code = $"),
            Plant.of(
                    "exposure-recomputed",
                    "select min(customer_code) from receipt",
                    "update receipt set amount = amount + 0.01 where customer_code = $"),
            Plant.order(
                    "commitment-of-order",
                    "TO_SHIP",
                    "update credit_commitment set open_order = 0 where order_number = $"),
            Plant.order(
                    "commitment-of-order",
                    "CLOSED",
                    "update credit_commitment set receivable = 0.01 where order_number = $"),
            Plant.order(
                    "commitment-agrees",
                    "CLOSED",
                    "update credit_commitment set state = 'OPEN', open_order = amount where order_number = $"),
            Plant.order("commitment-agrees", "TO_SHIP", "delete from credit_commitment where order_number = $"),
            Plant.of(
                    "credit-answered",
                    "select min(c.order_number) from credit_commitment c where c.state = 'OPEN' and not exists"
                            + " (select 1 from credit_release r where r.order_number = c.order_number)",
                    "delete from decision where subject = $"),
            Plant.of(
                    "exposure-limit",
                    "select min(customer_code) from credit_account",
                    "update credit_account set open_orders = 1000000000 where customer_code = $"),
            Plant.order("shipment-answered", "TO_SHIP", "delete from credit_shipment_question where order_number = $"),
            Plant.of(
                    "shipment-answered",
                    "select min(o.number) from sales_order o where o.state = 'TO_SHIP' and not o.prepaid and not exists"
                            + " (select 1 from credit_release r where r.order_number = o.number)",
                    "update decision set outputs = jsonb_set(outputs, '{answer}', '\"HOLD\"') where subject = $"),
            Plant.of(
                    "cases-agree",
                    "select min(c.order_number) from credit_case c join sales_order o on o.number = c.order_number"
                            + " where o.state <> 'ON_HOLD'",
                    "update credit_case set closed_at = null, closed_by = null, outcome = null where order_number = $"),
            Plant.of(
                    "limit-in-force",
                    "select min(customer_code) from credit_account",
                    "update credit_account set credit_limit = credit_limit + 0.01 where customer_code = $"),
            Plant.of(
                    "limits-decided",
                    "select min(number) from credit_limit where decided_by is not null",
                    "update credit_limit set decided_by = proposed_by where number = $"),
            Plant.of(
                    "limits-decided",
                    "select min(number) from credit_limit where origin = 'PROPOSED' and state = 'APPROVED'",
                    "update credit_limit set decided_by = null where number = $"));
}

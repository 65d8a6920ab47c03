package io.orderwright.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.credit.limits.LimitView;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** The words in which journeys are told, each said to the driver whose role it is; what a word means stands there. */
interface Words {

    Drivers by();

    default String customer(Tier tier, String grade, String limit) {
        return by().sales().customer(tier, grade, limit);
    }

    default String goodCustomer() {
        return by().sales().goodCustomer();
    }

    default String customerWith(DeliveryTerms terms) {
        return by().sales().customerWith(terms);
    }

    default String place(String customer, PlaceOrder.AskedLine... lines) {
        return by().sales().place(customer, lines);
    }

    default String placeAs(String person, PlaceOrder order) {
        return by().sales().placeAs(person, order);
    }

    default void cancels(String number, String why, String person) {
        by().sales().cancels(number, why, person);
    }

    default OrderView thenIs(String number, OrderState state) {
        return by().sales().thenIs(number, state);
    }

    default String goods(String price, int pieces) {
        return by().warehouse().goods(price, pieces);
    }

    default void arrives(String sku, int pieces) {
        by().warehouse().arrives(sku, pieces);
    }

    default StockView stockOf(String sku) {
        return by().warehouse().stockOf(sku);
    }

    default void ships(String number) {
        by().warehouse().ships(number);
    }

    default void raises(String customer, String limit) {
        by().creditDesk().raises(customer, limit);
    }

    default void decides(LimitView proposed, boolean approved) {
        by().creditDesk().decides(proposed, approved);
    }

    default CreditPicture creditOf(String customer) {
        return by().creditDesk().creditOf(customer);
    }

    default void pays(String number, String amount) {
        by().finance().pays(number, amount);
    }

    default void approves(String person, String number) {
        by().approvers().approves(person, number);
    }

    default void rejects(String person, String number) {
        by().approvers().rejects(person, number);
    }

    default List<Task> tasksOf(String number) {
        return by().tasklist().tasksOf(number);
    }

    default Task taskOf(String number) {
        return by().tasklist().taskOf(number);
    }

    default void completes(String person, Task task, Map<String, Object> answers) {
        by().tasklist().completes(person, task, answers);
    }

    default void hasEnded(String number) {
        by().tasklist().hasEnded(number);
    }

    default long effectsAt(String partner, String number, String activity) {
        return by().partners().effectsAt(partner, number, activity);
    }

    default void partnerDoes(String partner, String mode, int times) {
        by().partners().partnerDoes(partner, mode, times);
    }

    default void partnerDoes(Map<String, ?> behaviour) {
        by().partners().partnerDoes(behaviour);
    }

    default JsonNode get(String address) {
        return by().partners().get(address);
    }

    default JsonNode post(String address, Map<String, ?> body) {
        return by().partners().post(address, body);
    }

    default void sql(String statement, Object... values) {
        by().ledger().sql(statement, values);
    }

    default List<String> wrong(String subject) {
        return by().ledger().wrong(subject);
    }
}

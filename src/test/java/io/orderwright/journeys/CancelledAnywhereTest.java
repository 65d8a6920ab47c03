package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.DeliveryView.DeliveryState;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.sales.terms.BillingBasis;
import io.orderwright.sales.terms.EnterTerms;
import io.orderwright.sales.terms.TermsMaster;
import io.orderwright.sales.terms.TermsText;
import java.io.File;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/**
 * Cancelling, wherever an order can wait: the steps are read from the diagram, so that a new one is asked for here. Either
 * nothing of the order is left, or whoever cancels is told what to do instead and nothing has changed.
 */
@Tag("changes")
class CancelledAnywhereTest extends ChangesOfOrders {

    private static final File DIAGRAM = new File("processes/order-to-cash/order-to-cash.bpmn");

    private static final String LEFT = "reason.change.return";
    private static final String PARTLY = "reason.change.close-short";
    private static final String OVER = "reason.change.over";

    /** Where the answer is no, and which words say what to do instead. */
    private static final Map<String, String> REFUSED = Map.of(
            "gatewayNextDelivery", PARTLY,
            "catchRestArrived", PARTLY,
            "externalPostInvoice", LEFT,
            "userResolveFinanceRefusal", LEFT,
            "receivePayment", LEFT,
            "externalRemindCustomer", LEFT,
            "externalReverseSalesOrder", OVER,
            "userResolveReversalRefusal", OVER,
            "externalReverseRejectedOrder", OVER,
            "userResolveRejectedReversal", OVER);

    @Autowired
    FormService forms;

    @Autowired
    TermsMaster termsMaster;

    @Autowired
    MessageSource texts;

    private final List<JobDefinition> held = new ArrayList<>();
    private String customer = "";

    static List<String> waits() {
        return Bpmn.readModelFromFile(DIAGRAM).getModelElementsByType(FlowNode.class).stream()
                .filter(CancelledAnywhereTest::waits)
                .map(FlowNode::getId)
                .toList();
    }

    private static boolean waits(FlowNode step) {
        return step instanceof UserTask
                || step instanceof ReceiveTask
                || step instanceof IntermediateCatchEvent
                || step instanceof CallActivity
                || (step instanceof ServiceTask task && "external".equals(task.getCamundaType()))
                || step.isCamundaAsyncBefore()
                || step.isCamundaAsyncAfter();
    }

    @AfterEach
    void letGo() {
        held.forEach(one -> management.activateJobDefinitionById(one.getId(), true));
    }

    @ParameterizedTest
    @MethodSource("waits")
    void whereverAnOrderWaitsItIsCancelledAsAWholeOrNotAtAll(String step) {
        String number = waitingAt(step);
        await().alias(number + " waits at " + step).until(() -> tokens(number, step) == 1);
        String instead = REFUSED.get(step);
        if (instead != null) {
            isRefused(number, step, instead);
        } else if (step.equals("externalPostSalesOrder")) {
            isRefused(number, step, "order.being-sent");
            thenIs(number, TO_SHIP);
            isCancelled(number);
        } else {
            isCancelled(number);
        }
    }

    private void isRefused(String number, String step, String instead) {
        OrderState before = orders.get(number).state();
        assertThatThrownBy(() -> progress.cancel(number, "not wanted", "sally"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(instead));
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(texts.getMessage(instead, new Object[] {number}, language))
                    .contains(number);
        }
        if (!step.equals("externalPostSalesOrder")) {
            assertThat(orders.get(number).state()).isEqualTo(before);
            assertThat(tokens(number, step)).isEqualTo(1);
            right(number);
        }
        goesOn(number, step);
    }

    /** Whoever sees to what the ERP does not give back reads its words, and is the last to do so. */
    private void goesOn(String number, String step) {
        if (!step.startsWith("userResolveRe")) {
            return;
        }
        Task task = taskOf(number, step);
        assertThat(forms.getTaskFormVariables(task.getId()).get("order").toString())
                .contains("refusal", "E1203", "blocked for new business");
        completes("morgan", task, Map.of("doneByHand", true, "comment", "reversed there"));
        hasEnded(number);
        assertThat(found(
                        "select count(*) from audit_record where subject = ? and event = 'OrderQuestionAnswered'"
                                + " and details like '%done-by-hand%' and actor = 'morgan'",
                        number))
                .isEqualTo(1);
        nothingIsLeft(number, false);
    }

    private void isCancelled(String number) {
        cancels(number, "not wanted", "sally");
        thenIs(number, CANCELLED);
        await().untilAsserted(() -> hasEnded(number));
        nothingIsLeft(number, true);
    }

    private void nothingIsLeft(String number, boolean byTheErp) {
        OrderView order = orders.get(number);
        long told = effectsAt("erp", number, "externalPostSalesOrder");
        assertThat(told).isLessThanOrEqualTo(1);
        assertThat(effectsAt("sms", number, "externalConfirmToCustomer")).isLessThanOrEqualTo(told);
        assertThat(effectsAt("erp", number, "externalReverseSalesOrder")).isEqualTo(byTheErp ? told : 0);
        for (OrderView.LineView line : order.lines()) {
            assertThat(stockOf(line.sku()).reserved().amount()).isZero();
            assertThat(stockOf(line.sku()).backOrdered().amount()).isZero();
        }
        assertThat(found(
                        "select count(*) from requisition where needed_for = ? and not withdrawn and purchase_order is null",
                        number))
                .isZero();
        assertThat(found("select count(*) from approval where subject = ? and decision = 'OPEN'", number))
                .isZero();
        assertThat(found(
                        "select count(*) from act_ru_task t join act_ru_execution e on e.proc_inst_id_ = t.proc_inst_id_"
                                + " where e.business_key_ = ?",
                        number))
                .isZero();
        await().untilAsserted(() -> assertThat(billing.documents(number))
                .allSatisfy(one -> assertThat(one.open()).isEqualTo(Money.zero("CNY"))));
        await().untilAsserted(() -> assertThat(creditOf(customer).exposure()).isEqualTo(Money.zero("CNY")));
        deliveries.find(number).ifPresent(this::isForgotten);
        right(number);
    }

    /** What was picked for it is on the warehouse's list of what goes back, until it is there. */
    private void isForgotten(DeliveryView delivery) {
        assertThat(delivery.state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(picking.list(delivery.number()))
                .allSatisfy(pick -> assertThat(pick.toPutBack()).isEqualTo(pick.picked()));
    }

    private String waitingAt(String step) {
        customer = goodCustomer();
        return switch (step) {
            case "userCheckDuplicate" -> duplicate();
            case "callRelease" -> heldBack();
            case "taskAskNoMore" -> lookedAtAgain(step, heldBack());
            case "callApproval" -> place(customer, line(goods("20000.00", 9), 4));
            case "catchSupplyDeposit" -> withDeposit("SUPPLY");
            case "catchShipmentDeposit" -> withDeposit("SHIPMENT");
            case "catchStockArrived" -> place(customer, line(goods("10.00", 1), 4));
            case "catchPrepayment" -> placeAs("sally", order(customer, true, line(goods("10.00", 9), 4)));
            case "taskCheckPrepayment" -> {
                hold(step);
                yield placeAs("sally", order(customer, true, line(goods("10.00", 9), 4)));
            }
            case "externalPostSalesOrder" -> {
                partnerDoes(Map.of("partner", "erp", "mode", "delay", "delayMs", 500, "count", 1));
                String number = ordinary();
                await().until(() -> found("select count(*) from effect where order_number = ?", number) == 1);
                yield number;
            }
            case "userResolveErpRefusal" -> {
                partnerDoes("erp", "refuse", 1);
                yield ordinary();
            }
            case "externalConfirmToCustomer" -> {
                partnerDoes("sms", "fail500", 0);
                yield ordinary();
            }
            case "callShipmentRelease" -> shipmentHeld();
            case "taskAskShipmentNoMore" -> lookedAtAgain(step, shipmentHeld());
            case "userShipGoods" -> picked();
            case "gatewayNextDelivery" -> {
                hold(step);
                yield partlyShipped();
            }
            case "catchRestArrived" -> partlyShipped();
            case "externalPostInvoice" -> shipped("fail500", 0);
            case "userResolveFinanceRefusal" -> shipped("refuse", 1);
            case "receivePayment" -> shipped("ok", 0);
            case "externalRemindCustomer" -> {
                String number = shipped("ok", 0);
                await().until(() -> tokens(number, "receivePayment") == 1);
                partnerDoes("sms", "fail500", 0);
                by().clock().strikes(number, "boundaryPaymentDue");
                yield number;
            }
            case "externalReverseSalesOrder" -> reversed("fail500", 0);
            case "userResolveReversalRefusal" -> reversed("refuse", 1);
            case "externalReverseRejectedOrder" -> rejected("fail500", 0);
            case "userResolveRejectedReversal" -> rejected("refuse", 1);
            default -> throw new AssertionError("What does cancelling mean at " + step + "? No case says it.");
        };
    }

    private String ordinary() {
        return place(customer, line(goods("10.00", 9), 4));
    }

    private String duplicate() {
        PlaceOrder twice = new PlaceOrder(
                customer, null, UUID.randomUUID().toString(), null, false, List.of(line(goods("10.00", 9), 4)));
        String first = placeAs("sally", twice);
        String second = placeAs("sally", twice);
        cancels(thenIs(first, TO_SHIP).number(), "meant once", "sally");
        return second;
    }

    private String heldBack() {
        customer = customer(Tier.STANDARD, "B", "10");
        String number = ordinary();
        thenIs(number, ON_HOLD);
        return number;
    }

    /** Its answer has grown old, and its limit small, when its goods arrive. */
    private String shipmentHeld() {
        customer = customer(Tier.KEY, "B", "1000");
        String sku = goods("100.00", 0);
        String number = place(customer, line(sku, 5));
        thenIs(number, WAITING_FOR_STOCK);
        sql("update credit_commitment set answered_at = now() - interval '9 days' where order_number = ?", number);
        sql("update decision set decided_at = now() - interval '9 days' where subject = ?", number);
        limited("100");
        arrives(sku, 5);
        thenIs(number, ON_HOLD);
        return number;
    }

    private String lookedAtAgain(String step, String number) {
        hold(step);
        raises(customer, "5000");
        return number;
    }

    private void limited(String limit) {
        credit.grant(new GrantCredit(customer, "B", "CNY", saidNumber(limit)), "chris");
    }

    private String withDeposit(String gate) {
        String code = "S" + UUID.randomUUID().toString().substring(0, 8);
        String rows = "30 ORDER 0 DEPOSIT " + gate + ", 70 INVOICE 30";
        termsMaster.enter(
                new EnterTerms(code, "Rows", "分期", null, TermsText.rows(rows), BillingBasis.SCHEDULE, null), "fiona");
        RegisterCustomer known = RegisterCustomer.of(customers.get(customer));
        customers.register(new RegisterCustomer(
                known.code(),
                known.name(),
                known.tier(),
                known.currency(),
                known.paymentTermsDays(),
                known.contact(),
                known.phone(),
                known.email(),
                known.address(),
                known.city(),
                known.country(),
                known.deliveryTerms(),
                known.active(),
                code));
        return ordinary();
    }

    /** One piece of four lies beside the parcel, to be put back. */
    private String picked() {
        String number = ordinary();
        thenIs(number, TO_SHIP);
        picking.pick(
                deliveries.find(number).orElseThrow().number(),
                new PickGoods(orders.get(number).lines().get(0).sku(), BigDecimal.ONE),
                "wendy");
        return number;
    }

    private String partlyShipped() {
        customer = customerWith(DeliveryTerms.AVAILABLE);
        String number = place(customer, line(goods("10.00", 1), 4));
        thenIs(number, TO_SHIP);
        ships(number);
        thenIs(number, PARTLY_SHIPPED);
        return number;
    }

    private String shipped(String finance, int times) {
        String number = ordinary();
        thenIs(number, TO_SHIP);
        partnerDoes("finance", finance, times);
        ships(number);
        thenIs(number, SHIPPED);
        return number;
    }

    private String reversed(String erp, int times) {
        String number = ordinary();
        thenIs(number, TO_SHIP);
        partnerDoes("erp", erp, times);
        cancels(number, "not wanted", "sally");
        thenIs(number, CANCELLED);
        return number;
    }

    /** The ERP has it, and credit says no for good before it leaves. */
    private String rejected(String erp, int times) {
        String number = shipmentHeld();
        partnerDoes("erp", erp, times);
        holds.resolve(number, false, "insolvent", "chris");
        thenIs(number, CANCELLED);
        return number;
    }

    private void hold(String step) {
        management.createJobDefinitionQuery().activityIdIn(step).list().forEach(one -> {
            held.add(one);
            management.suspendJobDefinitionById(one.getId(), true);
        });
    }

    private int tokens(String number, String step) {
        return found(
                "select count(*) from act_ru_execution e join act_ru_execution root on root.id_ = e.proc_inst_id_"
                        + " where root.business_key_ = ? and e.is_active_ and e.act_id_ = '"
                        + step + "'",
                number);
    }

    private int found(String query, String number) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Integer.class, number));
    }

    private Task taskOf(String number, String step) {
        return by().tasklist().taskOf(number, step);
    }
}

package io.orderwright.journeys;

import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.signoffs.SignOffs;
import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.credit.reviews.CreditReviews;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.returns.CustomerReturns;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.process.engine.calls.Collisions;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ports.ChangeTasks;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.service.tickets.TicketIntake;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.Suppliers;
import io.orderwright.supply.purchasing.ports.PurchaseTasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Each task of a person once, about a document of its own: by the document's own process, or begun at the task itself. */
abstract class DocumentsToDecide extends Insertions {

    /** Hands over what callers of the product hand over: a diagram that nobody calls is refused what only a call sets. */
    private static final String CALLER =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
              <bpmn:process id="called-by" isExecutable="true" camunda:historyTimeToLive="P30D">
                <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="call"/>
                <bpmn:callActivity id="call" calledElement="called"><bpmn:extensionElements>
                  <camunda:in source="subject" target="subject"/><camunda:in source="subject" target="kind"/>
                </bpmn:extensionElements></bpmn:callActivity>
                <bpmn:sequenceFlow id="f2" sourceRef="call" targetRef="end"/><bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    TransactionTemplate transaction;

    /** About what no test makes a document of. */
    private static final String NOTHING = "XX-2026-00000001";

    @Autowired
    RepositoryService repository;

    @Autowired
    SignOffs signOffs;

    @Autowired
    ChangeTasks changing;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Purchasing purchasing;

    @Autowired
    PurchaseTasks buying;

    @Autowired
    CreditReviews reviews;

    @Autowired
    DeliveryBook deliveries;

    @Autowired
    CustomerReturns returns;

    @Autowired
    TicketIntake tickets;

    final Map<String, String> numbers = new HashMap<>();
    private final Map<String, DeploymentWithDefinitions> released = new HashMap<>();

    /** Open, of nobody's and about {@code numbers.get(its id)}. */
    Task open(DecidingTask task) {
        String number = document(task);
        Task found = find(task, number);
        if (found == null) {
            runtime.createProcessInstanceById(definition(task))
                    .businessKey(number)
                    .setVariable(task.subject(), number)
                    .setVariable("reader", "wendy")
                    .startBeforeActivity(entry(task))
                    .execute();
            found = find(task, number);
        }
        numbers.put(found.getId(), number);
        return found;
    }

    /** Of a task for several persons, all at once. */
    private static String entry(DecidingTask task) {
        return task.hasVerbs() && task.ofARole() ? task.id() + "#multiInstanceBody" : task.id();
    }

    private Task find(DecidingTask task, String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task.id()).list().stream()
                .filter(one -> one.getProcessDefinitionId().equals(definition(task)))
                .findFirst()
                .orElse(null);
    }

    private String document(DecidingTask task) {
        return switch (task.process() + " " + task.id()) {
            case "approval userApproveOrder", "approval userFollowApproval" -> runningNoMore(inApproval());
            case "approval userReviseOrder" -> runningNoMore(sentBack(inApproval(), "morgan"));
            case "sign-off userSignOff", "sign-off userFollowApproval" -> limit();
            case "sign-off userReviseSubject" -> sentBack(limit(), "chris");
            case "approval-copy userReadCopy" -> copied(limit());
            case "procure-to-stock userApprovePurchase" -> askedOfOld(reviewed(purchase()));
            default -> task.released() ? askedOfOld(document(task.subject())) : document(task.subject());
        };
    }

    private String document(String subject) {
        return switch (subject) {
            case "orderNumber" -> toShip();
            case "deliveryNumber" -> deliveries.find(toShip()).orElseThrow().number();
            case "insertionNumber" -> insertion();
            case "workOrderNumber" ->
                scheduled(place(goodCustomer(), line(made(centre(480), 0), 3))).number();
            case "changeNumber" ->
                changing.ask(
                        toShip(),
                        new AskChange(
                                null,
                                "customer called",
                                List.of(new AskChange.AskedLine(1, new SaidNumber(BigDecimal.ONE)))),
                        "sally");
            case "purchaseNumber" -> purchase();
            case "limitNumber" -> limit();
            case "reviewNumber" ->
                reviews.ask(customer(Tier.KEY, "B", "100"), "rumours", "chris").number();
            case "returnNumber" -> comesBack();
            case "ticketNumber" -> SomethingToShow.ticket(tickets, toShip());
            default -> NOTHING;
        };
    }

    private String toShip() {
        String number = place(goodCustomer(), line(goods("10.00", 9), 2));
        thenIs(number, OrderState.TO_SHIP);
        return number;
    }

    private String comesBack() {
        String order = toShip();
        ships(order);
        thenIs(order, OrderState.SHIPPED);
        return SomethingToShow.comesBack(deliveries, returns, order);
    }

    private String inApproval() {
        String number = place(goodCustomer(), line(goods("1000.00", 100), 60));
        thenIs(number, OrderState.IN_APPROVAL);
        return number;
    }

    private String insertion() {
        String sku = goods("10.00", 5);
        holds(Tier.STANDARD, sku, 5);
        return ask(lacks(Tier.VIP, sku, 4));
    }

    private String limit() {
        return limits.propose(
                        new ProposeLimit(
                                customer(Tier.KEY, "B", "100"),
                                LimitKind.ORDINARY,
                                new SaidNumber(new BigDecimal("5000")),
                                null,
                                null,
                                "grows"),
                        "morgan")
                .number();
    }

    private String purchase() {
        String supplier = "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        suppliers.enter(new Supplier(supplier, "供应商 " + supplier, "CNY", false), "paul");
        String sku = goods("10.00", 0);
        suppliers.enter(new SupplierOffer(supplier, sku, new BigDecimal("800.00"), 7), "paul");
        place(goodCustomer(), line(sku, 10));
        return await().until(
                        () -> purchasing.page(Long.MAX_VALUE, 1_000).stream()
                                .filter(one -> one.supplier().equals(supplier))
                                .map(PurchaseView::number)
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private String reviewed(String purchase) {
        buying.review(purchase, true, "", "paul");
        return purchase;
    }

    private String sentBack(String number, String by) {
        questions.act(new ActOnApproval(number, null, ApprovalVerb.SEND_BACK, "", "which date?", by));
        return number;
    }

    private String copied(String number) {
        questions.act(new ActOnApproval(number, null, ApprovalVerb.COPY, "wendy", "", "morgan"));
        return number;
    }

    /** Nobody is asked by the process of today: the one of before asks. */
    private String askedOfOld(String number) {
        runningNoMore(number);
        transaction.executeWithoutResult(status -> signOffs.withdraw(number));
        return number;
    }

    private String runningNoMore(String number) {
        Collisions.repeated(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .rootProcessInstances()
                    .list()
                    .forEach(this::end);
            return number;
        });
        return number;
    }

    /** It may have come to its end by itself meanwhile. */
    private void end(ProcessInstance running) {
        try {
            runtime.deleteProcessInstance(running.getId(), "an earlier diagram", true);
        } catch (ProcessEngineException gone) {
            if (runtime.createProcessInstanceQuery()
                            .processInstanceId(running.getId())
                            .count()
                    > 0) {
                throw gone;
            }
        }
    }

    private String definition(DecidingTask task) {
        return task.released()
                ? released.computeIfAbsent(task.file(), file -> deploy(task)).getDeployedProcessDefinitions().stream()
                        .filter(process -> process.getKey().endsWith("-released"))
                        .findFirst()
                        .orElseThrow()
                        .getId()
                : repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(task.process())
                        .latestVersion()
                        .singleResult()
                        .getId();
    }

    /** Under a name of its own, so that nothing else begins with it. */
    private DeploymentWithDefinitions deploy(DecidingTask task) {
        Path file = Path.of("processes", task.file());
        var deployment =
                repository.createDeployment().name("released " + task.file()).source("orderwright");
        try (Stream<Path> forms = Files.list(file.getParent())) {
            String name = task.process() + "-released\"";
            String model = Files.readString(file)
                    .replace("<bpmn:process id=\"" + task.process() + "\"", "<bpmn:process id=\"" + name)
                    .replace("bpmnElement=\"" + task.process() + "\"", "bpmnElement=\"" + name)
                    // nothing else starts what has another name
                    .replace("isStartableInTasklist=\"false\"", "isStartableInTasklist=\"true\"");
            deployment.addString("released/" + task.process() + ".bpmn", model);
            deployment.addString(
                    "released/caller.bpmn", CALLER.replace("\"called", "\"" + task.process() + "-released"));
            for (Path form :
                    forms.filter(one -> one.toString().endsWith(".form")).toList()) {
                deployment.addString("released/" + form.getFileName(), Files.readString(form));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deployment.deployWithResult();
    }

    /** What was begun at a task, or under a diagram of before, is nobody's to go on with. */
    void forget() {
        numbers.keySet().forEach(task -> {
            Task left = tasks.createTaskQuery().taskId(task).singleResult();
            if (left != null) {
                runtime.deleteProcessInstances(List.of(left.getProcessInstanceId()), "tried enough", true, true, true);
            }
        });
        released.values().forEach(one -> repository.deleteDeployment(one.getId(), true));
    }
}

package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.coordination.OrderAtPartners;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.EffectRecord.EffectState;
import io.orderwright.integration.PartnerEffects;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a partner refused may be entered there by hand: the order goes on with the partner's number, and nothing is sent again. */
@Tag("owners")
class DoneByHandTest extends Business {

    @Autowired
    PartnerEffects effects;

    @Autowired
    OrderAtPartners partners;

    @Autowired
    FormService forms;

    @Test
    void whatErpAndFinanceRefuseIsEnteredThereByHand() {
        partnerDoes("erp", "refuse", 1);
        String number = place(goodCustomer(), line(goods("100.00", 50), 5));
        Task erp = by().tasklist().taskOf(number, "userResolveErpRefusal");
        assertThat(forms.getTaskFormVariables(erp.getId()).get("order").toString())
                .contains("E1203");
        assertThatThrownBy(() ->
                        completes("morgan", erp, Map.of("doneByHand", true, "partnerNumber", " ", "comment", "x")))
                .hasMessageContaining("the partner keeps what you entered by hand");
        completes("morgan", erp, Map.of("doneByHand", true, "partnerNumber", "XSDD-77", "comment", "entered"));
        thenIs(number, TO_SHIP);
        assertThat(partners.erpHas(number)).isTrue();
        assertThat(effectsAt("erp", number, "externalPostSalesOrder")).isZero();

        partnerDoes("finance", "refuse", 1);
        ships(number);
        Task finance = by().tasklist().taskOf(number, "userResolveFinanceRefusal");
        completes("fiona", finance, Map.of("doneByHand", true, "partnerNumber", "PZ 2026/8", "comment", "entered"));
        await().until(() -> billing.documents(number).get(0).state() == InvoiceState.POSTED);
        thenIs(number, SHIPPED);
        String invoice = billing.documents(number).get(0).number();
        assertThat(billing.documents(number).get(0).financeDocument()).isEqualTo("PZ 2026/8");
        assertThat(effects.of(invoice))
                .extracting(EffectRecord::state)
                .containsExactly(EffectState.REFUSED, EffectState.DONE);
        assertThat(effectsAt("finance", invoice, "externalPostInvoice")).isZero();
        pays(number, "500.00");
        thenIs(number, CLOSED);
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void itIsNotSentWhenTheApprovalIsTakenBackAndGivenAgain() {
        partnerDoes("erp", "refuse", 1);
        String number = place(goodCustomer(), line(goods("1000.00", 100), 60));
        thenIs(number, IN_APPROVAL);
        approves("morgan", number);
        Task erp = by().tasklist().taskOf(number, "userResolveErpRefusal");
        completes("morgan", erp, Map.of("doneByHand", true, "partnerNumber", "记-8(2026)", "comment", "entered"));
        thenIs(number, TO_SHIP);

        questions.act(new ActOnApproval(number, null, ApprovalVerb.REVOKE, "", "wrong margin", "morgan"));
        approves("morgan", number);
        thenIs(number, TO_SHIP);

        assertThat(effectsAt("erp", number, "externalPostSalesOrder")).isZero();
        assertThat(effects.of(number))
                .filteredOn(effect -> effect.topic().equals("erp.post-sales-order"))
                .extracting(EffectRecord::state)
                .containsExactly(EffectState.REFUSED, EffectState.DONE);
        assertThat(wrong(number)).isEmpty();
    }
}

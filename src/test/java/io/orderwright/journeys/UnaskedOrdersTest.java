package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.approvals.rounds.ApprovalView;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody gives goods away without being asked: not in another currency, not for nothing, not where nobody knows the price. */
@Tag("doors")
class UnaskedOrdersTest extends Business {

    @Autowired
    private DecisionLog decisions;

    @ParameterizedTest
    @CsvSource({"USD, 0", "USD, 0.01", "CNY, 0", "GBP, 30000"})
    void whatIsGivenAwayIsAskedFor(String currency, String agreed) {
        String number = prepaid(customerIn(currency), goods("30000", 100), 10, agreed, null);
        assertThat(orders.get(number).state()).isEqualTo(IN_APPROVAL);
        assertThat(new BigDecimal(String.valueOf(asked(number).get("discountPercent"))))
                .isGreaterThan(new BigDecimal("99"));
    }

    @Test
    void whatHasNoListPriceIsAskedFor() {
        assertThat(orders.get(prepaid(customerIn("CNY"), goods("0", 100), 1, "5", null))
                        .state())
                .isEqualTo(IN_APPROVAL);
    }

    @Test
    void oneFreeLineAmongOthersIsAskedFor() {
        String sku = goods("100", 100);
        PlaceOrder.AskedLine free = new PlaceOrder.AskedLine(goods("100", 100), BigDecimal.ONE, null, BigDecimal.ONE);
        assertThat(orders.get(placeAs("sally", order(customerIn("CNY"), true, line(sku, 1), free)))
                        .state())
                .isEqualTo(IN_APPROVAL);
    }

    @Test
    void theListPriceInAnotherCurrencyIsNoDiscount() {
        String number = prepaid(customerIn("USD"), goods("71", 100), 1, "10", null);
        assertThat(orders.get(number).state()).isNotEqualTo(IN_APPROVAL);
        assertThat(new BigDecimal(String.valueOf(asked(number).get("discountPercent"))))
                .isLessThan(new BigDecimal("0.01"));
    }

    /** At the list price, in a currency that nobody can compare: nobody knows how much it is, so all levels are asked. */
    @Test
    void anAmountInAnUnknownCurrencyIsAskedForAsTheLargest() {
        String number = prepaid(customerIn("GBP"), goods("30000", 100), 1, "10", null);
        assertThat(asked(number).get("amount"))
                .hasToString(ProductCatalog.UNKNOWN.amount().toPlainString());
        assertThat(approvals.of(number)).extracting(ApprovalView::group).contains("sales-manager", "general-manager");
    }

    private String customerIn(String currency) {
        String code = "T" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(new RegisterCustomer(
                code, "客户 " + code, Tier.STANDARD, "CNY", 30, null, "13800138000", null, null, null, "CN"));
        // As it may be in books that are older than the rule that a currency is dealt in with a rate only.
        sql("update customer set currency = ? where code = ?", currency, code);
        credit.grant(new GrantCredit(code, "A", currency, new SaidNumber(new BigDecimal("90000000"))), "chris");
        return code;
    }

    private String prepaid(String customer, String sku, int quantity, String price, BigDecimal discount) {
        return placeAs(
                "sally",
                order(
                        customer,
                        true,
                        new PlaceOrder.AskedLine(sku, BigDecimal.valueOf(quantity), new BigDecimal(price), discount)));
    }

    private Map<String, Object> asked(String number) {
        return decisions.of(number).stream()
                .filter(made -> made.decision().table().equals("approval/approval-levels"))
                .map(made -> made.decision().inputs())
                .findFirst()
                .orElseThrow();
    }
}

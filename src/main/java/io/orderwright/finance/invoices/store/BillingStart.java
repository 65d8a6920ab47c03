package io.orderwright.finance.invoices.store;

import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What an order has when it is billed: mostly neither documents nor money, and one statement says so. */
@Component
public class BillingStart {

    private final JdbcTemplate jdbc;

    BillingStart(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param documents whether it has documents already
     * @param money whether money waits for a document that names the order, or came in on the customer's account
     */
    public record ExistingPapers(boolean documents, boolean money) {}

    /** @param currency of the order; money of another waits for a person */
    public ExistingPapers of(String orderNumber, String customer, String currency) {
        return jdbc.query(
                        """
                        select exists (select 1 from invoice where order_number = ?),
                            exists (select 1 from receipt where order_number = ? and allocated + returned < amount)
                            or exists (select 1 from receipt where customer_code = ? and order_number is null
                                and currency = ? and allocated + returned < amount)""",
                        (row, number) -> new ExistingPapers(row.getBoolean(1), row.getBoolean(2)),
                        orderNumber,
                        orderNumber,
                        customer,
                        currency)
                .get(0);
    }

    /** The credit notes of an order whose goods have come back, or are wanted no more. */
    public Set<String> goodsBack(String orderNumber) {
        return Set.copyOf(jdbc.queryForList(
                """
                select credit_note from invoice_correction
                where order_number = ? and credit_note is not null and reason in ('GOODS_RETURNED', 'SERVICE_ENDED')""",
                String.class,
                orderNumber));
    }
}

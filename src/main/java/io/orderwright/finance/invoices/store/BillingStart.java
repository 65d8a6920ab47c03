package io.orderwright.finance.invoices.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What an order has when it is billed: mostly neither documents nor money, and one statement says so. */
@Component
public class BillingStart {

    private final JdbcTemplate jdbc;
    private final PostingDays days;

    BillingStart(JdbcTemplate jdbc, PostingDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /**
     * @param day on which it is billed: today, or the first day of the next month where today is in a closed one
     * @param documents whether it has documents already
     * @param money whether money waits for a document that names the order, or came in on the customer's account
     */
    public record ExistingPapers(LocalDate day, boolean documents, boolean money) {}

    /** @param currency of the order; money of another waits for a person */
    public ExistingPapers of(String orderNumber, String customer, String currency, LocalDate today) {
        return jdbc.query(
                        """
                        select posting_day(?), exists (select 1 from invoice where order_number = ?),
                            exists (select 1 from receipt where order_number = ? and allocated + returned < amount)
                            or exists (select 1 from receipt where customer_code = ? and order_number is null
                                and currency = ? and allocated + returned < amount)""",
                        (row, number) ->
                                new ExistingPapers(row.getDate(1).toLocalDate(), row.getBoolean(2), row.getBoolean(3)),
                        Date.valueOf(today),
                        orderNumber,
                        orderNumber,
                        customer,
                        currency)
                .get(0);
    }

    /** On which day something is billed where nothing else need be known. */
    public LocalDate day(LocalDate today) {
        return days.from(today);
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

package io.orderwright.finance.invoices.opening;

import io.orderwright.finance.invoices.exchange.ThirdCurrencies;
import io.orderwright.finance.invoices.ports.PayableOrders;
import io.orderwright.finance.invoices.store.PostingDays;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import org.springframework.stereotype.Component;

/** What can be taken over: of which customer, how much, and of which day. */
@Component
class OpeningRules {

    private final PayableOrders books;
    private final ThirdCurrencies currencies;
    private final PostingDays days;

    OpeningRules(PayableOrders books, ThirdCurrencies currencies, PostingDays days) {
        this.books = books;
        this.currencies = currencies;
        this.days = days;
    }

    /** @throws Refusal INVALID as {@link OpeningBooks#takeOver(OpeningInvoice, String)} */
    void check(OpeningInvoice said) {
        BusinessKey.requireReference("number", said.number());
        requireCustomer(said.customer());
        if (!said.open().isPositive() || said.open().isMoreThan(said.gross())) {
            throw Refusal.invalid("open", "opening.invoice-open", said.number(), said.open(), said.gross());
        }
        if (said.tax().isNegative() || said.net().isNegative()) {
            throw Refusal.invalid("tax", "opening.invoice-tax", said.number());
        }
        if (!said.addsUp()) {
            throw Refusal.invalid("rows", "opening.invoice-rows", said.number());
        }
        if (said.dueOn().isBefore(said.issuedOn())) {
            throw Refusal.invalid("dueOn", "opening.invoice-due", said.number());
        }
        days.refuseClosed("issuedOn", said.issuedOn());
    }

    private void requireCustomer(String customer) {
        if (!books.knowsCustomer(customer)) {
            throw Refusal.invalid("customer", "order.customer-unknown", customer);
        }
    }

    /** @throws Refusal INVALID as {@link OpeningBooks#takeOver(OpeningReceipt, String)} */
    void check(OpeningReceipt said) {
        requireCustomer(said.customer());
        if (!said.amount().isPositive()) {
            throw Refusal.invalid("amount", "opening.receipt-amount", said.reference());
        }
        days.refuseClosed("receivedOn", said.receivedOn());
        String order = said.order();
        if (order == null) {
            currencies.refuse(said.customer(), said.amount(), said.receivedOn());
            return;
        }
        PayableOrders.Payable payable =
                books.find(order).orElseThrow(() -> Refusal.invalid("order", "payment.order-unknown", order));
        if (!payable.customer().equals(said.customer())) {
            throw Refusal.invalid("customer", "payment.other-customer", order, payable.customer());
        }
        if (!payable.currency().equals(said.amount().code())) {
            throw Refusal.invalid(
                    "currency", "payment.currency-mismatch", said.amount().code(), payable.currency());
        }
    }
}

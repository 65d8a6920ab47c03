package io.orderwright.sales.customers;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.terms.PaymentTerms;
import io.orderwright.sales.terms.TermsMaster;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which payment terms somebody means who says a code, a number of days, or both: the one place for pages, API and files. */
@Component
class CustomerTerms {

    private final TermsMaster terms;

    CustomerTerms(TermsMaster terms) {
        this.terms = terms;
    }

    /**
     * Whoever says another code means that; whoever says other days only, as everybody did before there were codes, means
     * that number of days.
     *
     * @param known absent for a new customer, who has the usual days before anything is said
     * @throws Refusal INVALID for terms that are not offered, and for days that the code does not have
     */
    PaymentTerms meant(RegisterCustomer said, @Nullable CustomerView known) {
        PaymentTerms before = known == null ? PaymentTerms.net(RegisterCustomer.USUAL_DAYS) : known.agreedTerms();
        int daysBefore = known == null ? RegisterCustomer.USUAL_DAYS : known.paymentTermsDays();
        String code = said.paymentTerms();
        int days = said.paymentTermsDays();
        if (code == null || code.equals(before.code())) {
            return days == daysBefore ? before : PaymentTerms.net(days);
        }
        PaymentTerms wanted = terms.require("paymentTerms", code);
        if (days != daysBefore && days != wanted.longestDays()) {
            throw Refusal.invalid("paymentTermsDays", "customer.terms-differ", code, wanted.longestDays(), days);
        }
        return wanted;
    }

    /** The code that is said, once it is known which is meant. */
    static String said(RegisterCustomer meant) {
        return Objects.requireNonNullElseGet(meant.paymentTerms(), () -> PaymentTerms.net(meant.paymentTermsDays())
                .code());
    }

    /** Whether whoever enters a customer may give it: a number of days that is usual. */
    static boolean usual(Object code) {
        return IntStream.rangeClosed(0, RegisterCustomer.USUAL_DAYS)
                .anyMatch(days -> PaymentTerms.net(days).code().equals(code));
    }
}

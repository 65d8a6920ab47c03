package io.orderwright.finance.banking.domain;

import io.orderwright.finance.banking.ports.CustomerMoney.BookedReceipt;
import io.orderwright.finance.banking.ports.CustomerMoney.OpenDocument;
import io.orderwright.finance.banking.ports.CustomerMoney.Repayment;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known when lines are matched.
 *
 * @param named documents that the lines name, or whose orders they name
 * @param owed what the customers owe from whom lines may come, the oldest due first
 * @param orders customers of the orders that the lines name
 * @param byAccount customers who paid from an account before, by its bare number
 * @param byName customers who call themselves so
 * @param received lines by which money came in that the lines may take back, and whose money is there still
 * @param paidBack what went out, without what stands for a line already
 * @param charge so much less than is open may be the bank's; zero for nothing
 */
public record MatchFacts(
        List<OpenDocument> named,
        List<OpenDocument> owed,
        Map<String, String> orders,
        Map<String, Set<String>> byAccount,
        Map<String, List<String>> byName,
        List<BookedReceipt> booked,
        List<ReceivedLine> received,
        List<Repayment> paidBack,
        Money charge) {

    /**
     * Money that came in by a line, or was reported by others under a reference; texts are "" where there are none.
     *
     * @param bookedOn the bank's day; absent where others reported it
     */
    public record ReceivedLine(
            long receipt,
            String customer,
            Money amount,
            @Nullable LocalDate bookedOn,
            String reference,
            String account,
            String name) {

        /** Nothing is given back before it came. */
        boolean cameBy(LocalDate day) {
            return bookedOn == null || !bookedOn.isAfter(day);
        }
    }
}

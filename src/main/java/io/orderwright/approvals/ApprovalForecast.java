package io.orderwright.approvals;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would be asked about a document now.
 *
 * @param groups the groups in the order in which they are asked; empty when nobody is
 * @param decision table, version and row, with the facts that were asked
 * @param amount what counted for the tier, in the company's currency: the document, and what the customer ordered before
 *     it in the table's window
 * @param accumulation the row that let earlier documents count; null when none did
 */
public record ApprovalForecast(
        List<String> groups,
        Decision decision,
        Money amount,
        @Nullable Decision accumulation) {}

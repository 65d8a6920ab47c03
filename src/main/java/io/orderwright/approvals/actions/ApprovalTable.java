package io.orderwright.approvals.actions;

import io.orderwright.approvals.AccumulationFacts;
import io.orderwright.approvals.ApprovalFacts;
import io.orderwright.approvals.ApprovalForecast;
import io.orderwright.approvals.AskApproval;
import io.orderwright.approvals.LevelFacts;
import io.orderwright.approvals.domain.LevelTerms;
import io.orderwright.approvals.ports.RecentOrders;
import io.orderwright.approvals.rounds.ApprovalMode;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the tables in rules/approval; keeps nothing. */
@Component
public class ApprovalTable {

    private static final String LEVELS = "approval/approval-levels";
    private static final String ACCUMULATION = "approval/order-accumulation";
    private static final String TERMS = "approval/level-terms";
    private static final String REPEATED = "approval/repeated-level";

    private final DecisionTables tables;
    private final RecentOrders recent;
    private final Clock clock;

    ApprovalTable(DecisionTables tables, RecentOrders recent, Clock clock) {
        this.tables = tables;
        this.recent = recent;
        this.clock = clock;
    }

    /** Terms, and the row that says so. */
    public record TermsDecision(LevelTerms terms, Decision decision) {}

    /**
     * Whom to ask. What the customer ordered in the days before counts too, so that a large order is not asked for in
     * small ones; orders below the table's bound neither count nor are looked for.
     */
    public ApprovalForecast need(AskApproval asked) {
        Money amount = asked.companyAmount();
        Decision window = tables.decide(ACCUMULATION, new AccumulationFacts(asked.tier()));
        Decision raised = null;
        Money bound = Money.rounded(new BigDecimal(window.text("from")), amount.currency());
        int days = Integer.parseInt(window.text("days"));
        if (days > 0 && !bound.isMoreThan(amount)) {
            Money before = recent.amountOf(
                    asked.customer(),
                    clock.instant().minus(Duration.ofDays(days)),
                    bound,
                    asked.subject().number());
            if (before.isPositive()) {
                amount = amount.plus(before);
                raised = window;
            }
        }
        Decision decision = tables.decide(
                LEVELS,
                new ApprovalFacts(
                        amount.amount(),
                        asked.creditGrade(),
                        asked.tier(),
                        asked.discount().percent(),
                        asked.creditAnswer()),
                AskedThings.order(asked.subject().number(), asked.customer()));
        return new ApprovalForecast(AskSignOff.groups(decision.text("levels")), decision, amount, raised);
    }

    /** How the group is asked about so much. */
    public TermsDecision terms(String group, Money amount) {
        Decision said = tables.decide(TERMS, new LevelFacts(group, amount.amount()));
        String ratio = said.text("ratio");
        return new TermsDecision(
                new LevelTerms(
                        ApprovalMode.valueOf(said.text("mode")),
                        ratio.isEmpty() ? 100 : Integer.parseInt(ratio),
                        Duration.parse(said.text("due")),
                        duration(said.text("reminder")),
                        group(said.text("escalateTo")),
                        group(said.text("fallback")),
                        Duration.parse(said.text("nudgeEvery"))),
                said);
    }

    /** Whether the group is asked when its only possible approver has just said yes: {@code repeated} is SKIP or ASK. */
    public Decision repeated(String group, Money amount) {
        return tables.decide(REPEATED, new LevelFacts(group, amount.amount()));
    }

    private static @Nullable Duration duration(String text) {
        return text.isEmpty() ? null : Duration.parse(text);
    }

    private static @Nullable String group(String text) {
        return text.isEmpty() ? null : text;
    }
}

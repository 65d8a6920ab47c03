package io.orderwright.desk.entry;

import io.orderwright.approvals.ApprovalForecast;
import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.CreditForecast;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.desk.entry.Preview.Step;
import io.orderwright.desk.ports.DryRun.DryRunOutcome;
import io.orderwright.fulfilment.stock.StockForecast;
import io.orderwright.owners.fields.facts.FieldFacts;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.platform.security.FieldRights.Field;
import io.orderwright.sales.orders.OrderView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells what happens to an order after it is placed, with the table's row that says so. */
@Component
class NextSteps {

    private static final String GOOD = "good";
    private static final String ASK = "ask";
    private static final String STOP = "stop";

    private final RefusalTexts texts;
    private final FieldRights rights;
    private final FieldFacts fields;

    NextSteps(RefusalTexts texts, FieldRights rights, FieldFacts fields) {
        this.fields = fields;
        this.texts = texts;
        this.rights = rights;
    }

    List<Step> of(DryRunOutcome outcome, Locale locale) {
        List<Step> steps = new ArrayList<>();
        OrderView order = outcome.order();
        if (order != null && order.possibleDuplicateOf() != null) {
            steps.add(new Step(
                    STOP,
                    texts.of(locale, "entry.step.duplicate", order.possibleDuplicateOf()),
                    texts.of(locale, "entry.step.duplicate.why"),
                    "",
                    List.of()));
        }
        CreditForecast credit = outcome.credit();
        if (credit != null) {
            steps.add(credit(credit, locale));
        }
        ApprovalForecast approval = outcome.approval();
        if (approval != null) {
            steps.add(approval(approval, locale));
        }
        StockForecast stock = outcome.stock();
        if (stock != null) {
            steps.add(stock(stock, locale));
        }
        if (order != null && order.prepaid()) {
            steps.add(new Step(STOP, texts.of(locale, "entry.step.prepaid"), "", "", List.of()));
        }
        return steps;
    }

    private Step credit(CreditForecast credit, Locale locale) {
        String mood =
                credit.answer() == CreditAnswer.APPROVE ? GOOD : credit.answer() == CreditAnswer.HOLD ? STOP : ASK;
        if (!rights.mayRead(Field.CREDIT)) {
            boolean passes = credit.answer() == CreditAnswer.APPROVE;
            String coarse = passes ? "entry.step.credit.likely" : "entry.step.credit.looked-at";
            return new Step(
                    passes ? GOOD : ASK, texts.of(locale, coarse), "", because(credit.decision(), locale), List.of());
        }
        return new Step(
                mood,
                texts.of(locale, "entry.step.credit." + credit.answer()),
                reason(credit.decision(), locale),
                because(credit.decision(), locale),
                List.of(picture(credit, locale)));
    }

    private String picture(CreditForecast credit, Locale locale) {
        CreditPicture picture = credit.picture();
        return texts.of(
                locale,
                "entry.step.credit.picture",
                picture.limit().grouped(),
                picture.exposure().grouped(),
                picture.currency(),
                picture.grade());
    }

    private Step approval(ApprovalForecast approval, Locale locale) {
        boolean nobody = approval.groups().isEmpty();
        String groups = approval.groups().stream()
                .map(group -> texts.of(locale, "role." + group))
                .collect(Collectors.joining(" → "));
        return new Step(
                nobody ? GOOD : ASK,
                nobody ? texts.of(locale, "entry.step.approval.none") : texts.of(locale, "entry.step.approval", groups),
                nobody ? "" : reason(approval.decision(), locale),
                because(approval.decision(), locale),
                List.of());
    }

    private Step stock(StockForecast stock, Locale locale) {
        int missing = stock.missing().size();
        return missing == 0
                ? new Step(GOOD, texts.of(locale, "entry.step.stock.all"), "", "", List.of())
                : new Step(
                        STOP,
                        texts.of(locale, "entry.step.stock.missing", missing),
                        texts.of(locale, "entry.step.stock.missing.why"),
                        "",
                        List.of());
    }

    private String reason(Decision decision, Locale locale) {
        return texts.of(locale, decision.text("reason"));
    }

    /** The row of a table that was asked about credit tells the grade, and of one about an own field what is said there. */
    private String because(Decision decision, Locale locale) {
        String row =
                rights.mayRead(Field.CREDIT) && fields.seesAll(decision.inputs().keySet())
                        ? decision.row()
                        : FieldRights.MASK;
        return texts.of(locale, "decision.because", decision.table(), decision.version(), row);
    }
}

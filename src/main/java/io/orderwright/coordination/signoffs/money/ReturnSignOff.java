package io.orderwright.coordination.signoffs.money;

import io.orderwright.approvals.ports.SignOffKind;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.ExcludedPerson;
import io.orderwright.approvals.signoffs.SignOffFacts;
import io.orderwright.approvals.signoffs.SignOffFacts.Fact;
import io.orderwright.coordination.signoffs.money.MoneyQuestions.Answered;
import io.orderwright.coordination.signoffs.money.MoneyQuestions.AskedPaper;
import io.orderwright.fulfilment.returns.CustomerReturns;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedLine;
import io.orderwright.fulfilment.returns.WithdrawReturn;
import io.orderwright.platform.kernel.Roles;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Returns are signed off by whom fulfilment/return-decision names; whoever asks never is one of them. */
@Component
public class ReturnSignOff implements SignOffKind {

    public static final String NAME = "CUSTOMER_RETURN";

    private final CustomerReturns returns;
    private final ReturnQueries queries;
    private final MoneyQuestions questions;

    ReturnSignOff(CustomerReturns returns, ReturnQueries queries, MoneyQuestions questions) {
        this.returns = returns;
        this.queries = queries;
        this.questions = questions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public AskSignOff question(String number) {
        return questions.question(NAME, CustomerReturns.TABLE, paper(number));
    }

    /** What comes back of which order, and why. */
    private AskedPaper paper(String number) {
        ReturnView view = queries.get(number);
        return new AskedPaper(
                number,
                view.customer(),
                view.worth(),
                view.followedBy(),
                view.approver(),
                Stream.concat(
                                Stream.of(view.order(), view.reason().name()),
                                view.lines().stream().map(line -> line.orderLine() + "*" + asked(line)))
                        .toList());
    }

    private static String asked(ReturnedLine line) {
        return line.asked().toString();
    }

    @Override
    public Collection<ExcludedPerson> tookPart(String number) {
        return List.of();
    }

    @Override
    public SignOffFacts facts(String number) {
        ReturnView view = queries.get(number);
        return new SignOffFacts(
                "/returns/" + number,
                List.of(
                        new Fact("returns.order", view.order()),
                        new Fact("money.customer", view.customer()),
                        new Fact("returns.reason", "returns.reason." + view.reason()),
                        new Fact("returns.worth", view.worth().toString()),
                        new Fact("returns.fee", view.feePercent().toString()),
                        new Fact("returns.words", view.words())),
                List.of("orders.product", "returns.asked"),
                view.lines().stream()
                        .map(line -> List.of(line.name() + " (" + line.sku() + ")", asked(line)))
                        .toList());
    }

    @Override
    public Collection<String> readers() {
        return Roles.EMPLOYEES;
    }

    /**
     * The goods do not come after all. Whoever is asked whether they may is asked no longer, also where nobody could be found
     * to ask.
     *
     * @throws io.orderwright.platform.kernel.Refusal as {@link CustomerReturns#withdraw}
     */
    public void withdraw(WithdrawReturn asked, String by) {
        returns.withdraw(asked, by);
        questions.moot(asked.number(), asked.words().strip());
    }

    /**
     * What came of the question goes into the books.
     *
     * @return whether the goods may come: all said yes
     */
    public boolean answered(String number) {
        return questions.answered(paper(number), new Answered() {
            @Override
            public void agreed(String by) {
                returns.agreed(number, by);
            }

            @Override
            public void dropped(boolean givenUp, String comment, String by) {
                returns.dropped(number, givenUp, comment, by);
            }
        });
    }
}

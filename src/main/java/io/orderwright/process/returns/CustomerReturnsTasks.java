package io.orderwright.process.returns;

import io.orderwright.coordination.returns.BookReturn;
import io.orderwright.coordination.returns.CreditReturn;
import io.orderwright.coordination.signoffs.money.ReturnSignOff;
import io.orderwright.fulfilment.returns.CustomerReturns;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnSettlement;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.process.engine.calls.Timers;
import java.time.Duration;
import java.util.Date;

/** {@code customerReturns} in BPMN. */
@TaskBean(name = "customerReturns")
public class CustomerReturnsTasks {

    private final CustomerReturns returns;
    private final ReturnQueries queries;
    private final ReturnSignOff signOff;
    private final BookReturn books;
    private final CreditReturn credit;
    private final ReturnSettlement settlement;

    CustomerReturnsTasks(
            CustomerReturns returns,
            ReturnQueries queries,
            ReturnSignOff signOff,
            BookReturn books,
            CreditReturn credit,
            ReturnSettlement settlement) {
        this.returns = returns;
        this.queries = queries;
        this.signOff = signOff;
        this.books = books;
        this.credit = credit;
        this.settlement = settlement;
    }

    /** Whether the table lets it come back, and nobody has to agree. */
    public boolean isAccepted(String returnNumber) {
        return returns.accepted(returnNumber);
    }

    public boolean needsApproval(String returnNumber) {
        return returns.needsApproval(returnNumber);
    }

    /** Whether those who were asked said yes. */
    public boolean answered(String returnNumber) {
        return signOff.answered(returnNumber);
    }

    public void authorise(String returnNumber) {
        returns.authorise(returnNumber);
    }

    public void refuse(String returnNumber) {
        returns.refuse(returnNumber);
    }

    public Date expiresAt(String returnNumber) {
        return Timers.at(queries.expiresAt(returnNumber));
    }

    public void expire(String returnNumber) {
        returns.expire(returnNumber);
    }

    public void received(String returnNumber, String received) {
        books.received(returnNumber, received, Person.acting());
    }

    /** Whether somebody looks at the goods before they are booked. */
    public boolean needsInspection(String returnNumber) {
        return returns.inspected(returnNumber);
    }

    public void inspected(String returnNumber, String pieces) {
        books.inspected(returnNumber, pieces, Person.acting());
    }

    public void takeAll(String returnNumber) {
        books.takenAll(returnNumber);
    }

    /** DONE, WAIT or ASK_PERSON. */
    public String credit(String returnNumber) {
        return credit.credit(returnNumber).name();
    }

    /** When to see whether an invoice was made meanwhile: what is billed tells nobody, so that it costs an order nothing. */
    public Date lookAgainAt() {
        return Timers.at(Timers.now().plus(Duration.ofHours(1)));
    }

    public void creditResolved(String returnNumber, String outcome, String comment) {
        settlement.resolveCredit(returnNumber, "AGAIN".equals(outcome), comment, Person.acting());
    }

    public void close(String returnNumber) {
        settlement.close(returnNumber);
    }
}

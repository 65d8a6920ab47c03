package io.orderwright.process.approval;

import io.orderwright.approvals.ApprovalFlow;
import io.orderwright.approvals.rounds.SeatView;
import io.orderwright.process.engine.forms.TaskVerbs.Candidates;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is asked by the task of a seat: the person who is named, who stands in for him today, or whoever of a group claims it. */
@Component
public class SeatCast {

    private final ApprovalFlow flow;

    SeatCast(ApprovalFlow flow) {
        this.flow = flow;
    }

    public Candidates of(long number) {
        SeatView seat = flow.seat(number);
        String person = seat.person();
        if (person == null) {
            return new Candidates(null, seat.substitutes(), List.of(String.valueOf(seat.group())));
        }
        if (seat.substitutes().isEmpty()) {
            return new Candidates(person, List.of(), List.of());
        }
        List<String> either = new ArrayList<>(List.of(person));
        either.addAll(seat.substitutes());
        return new Candidates(null, either, List.of());
    }
}

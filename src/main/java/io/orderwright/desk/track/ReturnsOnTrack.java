package io.orderwright.desk.track;

import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnState;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the customer sees of what is sent back of an order: its number and how far it is, and nothing of why. */
@Component("returnsOnTrack")
public class ReturnsOnTrack {

    private final ReturnQueries returns;

    ReturnsOnTrack(ReturnQueries returns) {
        this.returns = returns;
    }

    /** A return as the customer sees it. */
    public record TrackedReturn(String number, ReturnState state) {}

    public List<TrackedReturn> of(String orderNumber) {
        return returns.ofOrder(orderNumber).stream()
                .map(one -> new TrackedReturn(one.number(), one.state()))
                .toList();
    }
}

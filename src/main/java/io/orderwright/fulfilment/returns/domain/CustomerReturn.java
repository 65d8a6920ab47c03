package io.orderwright.fulfilment.returns.domain;

import io.orderwright.fulfilment.returns.AskReturn;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnView.AskedCredit;
import io.orderwright.fulfilment.returns.ReturnedGoods.CameLine;
import io.orderwright.fulfilment.returns.ReturnedGoods.InspectedPiece;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.DeliveredPiece;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goods of an order come back: asked for, authorised or not, received, looked at piece by piece, credited. */
@Entity
public class CustomerReturn extends ReturnDocument {

    private @Nullable LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    private ReturnState state = ReturnState.REQUESTED;

    private @Nullable String agreedBy;
    private @Nullable String receivedBy;
    private @Nullable Instant receivedAt;
    private @Nullable String inspectedBy;
    private @Nullable Instant inspectedAt;
    private @Nullable String endedBecause;
    private boolean settledOtherwise;
    private int attempt;

    @ElementCollection
    @CollectionTable(name = "customer_return_line", joinColumns = @JoinColumn(name = "return_id"))
    @OrderBy("orderLine")
    private List<ReturnLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "customer_return_piece", joinColumns = @JoinColumn(name = "return_id"))
    @OrderBy("orderLine, outcome")
    private List<ReturnPiece> pieces = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "customer_return_serial", joinColumns = @JoinColumn(name = "return_id"))
    @OrderBy("orderLine, serial")
    private List<ReturnSerial> serials = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "customer_return_fee", joinColumns = @JoinColumn(name = "return_id"))
    @Column(name = "document")
    private Set<String> fees = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "customer_return_credit", joinColumns = @JoinColumn(name = "return_id"))
    @OrderBy("correction")
    private List<ReturnCredit> credits = new ArrayList<>();

    protected CustomerReturn() {}

    public CustomerReturn(long id, AskReturn asked, ReturnContents wanted, ReturnHandling handled, Asker asker) {
        super(id, asked, wanted, handled, asker);
        lines.addAll(wanted.lines());
        serials.addAll(wanted.serials());
    }

    /**
     * Whoever was asked agrees.
     *
     * @throws Refusal CONFLICT when it is decided; FORBIDDEN to whoever asked for it
     */
    public void agree(String by) {
        ReturnTransition.AUTHORISE.after(number(), state);
        if (by.equals(askedBy()) || by.equals(followedBy())) {
            throw Refusal.forbidden("return.own", number());
        }
        agreedBy = by;
    }

    /** @throws Refusal CONFLICT when it is decided, or somebody must agree first */
    public void authorise(LocalDate today) {
        if (approver() != null && agreedBy == null) {
            throw Refusal.conflict("return.not-agreed", number(), approver());
        }
        state = ReturnTransition.AUTHORISE.after(number(), state);
        validUntil = today.plusDays(validDays());
    }

    /** @param why in words; empty where the table says it */
    public void refuse(String why) {
        state = ReturnTransition.REFUSE.after(number(), state);
        name(serials.stream().map(ReturnSerial::free).toList());
        endedBecause = why;
    }

    /** @throws Refusal CONFLICT once something came, or it is over */
    public void withdraw(String why) {
        state = ReturnTransition.WITHDRAW.after(number(), state);
        name(serials.stream().map(ReturnSerial::free).toList());
        endedBecause = why;
    }

    /** @throws Refusal CONFLICT once something came, or it is over */
    public void expire() {
        state = ReturnTransition.EXPIRE.after(number(), state);
        name(serials.stream().map(ReturnSerial::free).toList());
    }

    private void name(List<ReturnSerial> named) {
        if (!serials.equals(named)) {
            serials.clear();
            serials.addAll(named);
        }
    }

    /** Whether this piece may come back by it, or has. */
    boolean holds(String sku, DeliveredPiece piece) {
        return serials.stream().anyMatch(one -> one.counted() && one.is(sku, piece));
    }

    /**
     * So much came; what did not, may not come any more under this return.
     *
     * @param goods what of the order may come back: a piece that was not announced is taken instead of one that was when it is
     *     among them
     * @throws Refusal CONFLICT when nothing is awaited, or for more than was asked for; INVALID for a line that was not, or
     *     when nothing came; as {@link SerialsOfReturn#came} for pieces with serial numbers
     */
    public void receive(List<CameLine> came, ReturnableGoods goods, String by, Instant at) {
        ReturnState next = ReturnTransition.RECEIVE.after(number(), state);
        List<ReturnLine> after = said().came(came);
        name(named().came(came, goods));
        lines.clear();
        lines.addAll(after);
        state = next;
        receivedBy = by;
        receivedAt = at;
    }

    /** Whether just this came: who says it once more says nothing new. */
    public boolean cameAs(List<CameLine> came) {
        return receivedAt != null && said().cameAs(came) && named().cameAs(came);
    }

    private SerialsOfReturn named() {
        return new SerialsOfReturn(number(), List.copyOf(lines), List.copyOf(serials));
    }

    private SaidOfLines said() {
        return new SaidOfLines(number(), List.copyOf(lines));
    }

    /**
     * What becomes of what came: of all of it.
     *
     * @throws Refusal CONFLICT when there is nothing to look at, for more or less than came, or more credited than there is;
     *     INVALID for a line that was not asked for
     */
    public void inspect(List<InspectedPiece> found, String by, Instant at) {
        ReturnState next = ReturnTransition.INSPECT.after(number(), state);
        List<ReturnPiece> looked = said().become(found);
        name(named().become(found));
        pieces.addAll(looked);
        state = next;
        inspectedBy = by;
        inspectedAt = at;
    }

    /** Whether just this was said of what came. */
    public boolean inspectedAs(List<InspectedPiece> found) {
        return inspectedAt != null && SaidOfLines.same(found, pieces) && named().inspectedAs(found);
    }

    /** A piece that was repaired went back to its customer: it may come by another return. */
    public void repaired(int orderLine, String serial) {
        name(serials.stream()
                .map(one -> one.orderLine() == orderLine && one.is(serial) && one.outcome() == PieceOutcome.REPAIR
                        ? one.free()
                        : one)
                .toList());
    }

    /** A correction of a document was asked for because of it. @throws Refusal CONFLICT before it is inspected, or when it is over */
    public void creditAsked(String correction, String invoice) {
        state = ReturnTransition.CREDIT.after(number(), state);
        credits.add(new ReturnCredit(correction, invoice, attempt));
    }

    /** A document asks for what is kept of the goods. @throws Refusal CONFLICT before it is inspected, or when it is over */
    public void feeCharged(String document) {
        state = ReturnTransition.CREDIT.after(number(), state);
        fees.add(document);
    }

    /** What could not be credited is asked for once more. @throws Refusal CONFLICT before it is inspected, or when it is over */
    public void creditAgain() {
        state = ReturnTransition.CREDIT.after(number(), state);
        attempt++;
    }

    /** It was settled otherwise, or is not credited; why, finance tells its own readers. @throws Refusal CONFLICT before it is inspected, or when it is over */
    public void settle() {
        state = ReturnTransition.CREDIT.after(number(), state);
        settledOtherwise = true;
    }

    /** @throws Refusal CONFLICT before it is inspected, or when it is over */
    public void close() {
        state = ReturnTransition.CLOSE.after(number(), state);
    }

    /** What may still come, by line number; nothing once something came. */
    Map<Integer, Quantity> awaited() {
        return ReturnState.AWAITED.contains(state)
                ? lines.stream().collect(Collectors.toMap(ReturnLine::orderLine, ReturnLine::asked))
                : Map.of();
    }

    /**
     * The last day on which goods may come.
     *
     * @throws IllegalStateException before it is authorised
     */
    public LocalDate lastDay() {
        if (validUntil == null) {
            throw new IllegalStateException(number() + " is not authorised");
        }
        return validUntil;
    }

    public ReturnState state() {
        return state;
    }

    public int attempt() {
        return attempt;
    }

    public boolean settledOtherwise() {
        return settledOtherwise;
    }

    public List<ReturnLine> lines() {
        return List.copyOf(lines);
    }

    public ReturnView view(boolean repeated) {
        return new ReturnView(
                id(),
                number(),
                orderNumber(),
                customerCode(),
                reference(),
                reason(),
                words(),
                worth(),
                state,
                because(),
                approver(),
                inspected(),
                feePercent(),
                validUntil,
                askedBy(),
                byCustomer(),
                followedBy(),
                askedAt(),
                wish(),
                agreedBy,
                receivedBy,
                receivedAt,
                inspectedBy,
                inspectedAt,
                endedBecause == null || endedBecause.isEmpty() ? null : endedBecause,
                lines.stream()
                        .sorted(Comparator.comparing(ReturnLine::orderLine))
                        .map(line -> line.view(pieces, serials))
                        .toList(),
                credits.stream()
                        .map(one -> new AskedCredit(one.correction(), one.invoice(), one.attempt()))
                        .toList(),
                fees.stream().sorted().toList(),
                repeated);
    }
}

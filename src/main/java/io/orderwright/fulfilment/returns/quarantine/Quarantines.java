package io.orderwright.fulfilment.returns.quarantine;

import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnEvent.QuarantineEnded;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedLine;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedPiece;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedSerial;
import io.orderwright.fulfilment.returns.store.QuarantineRows;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Of which goods of returns it was said what became of them after their quarantine; of each once. */
@Service
@Transactional
public class Quarantines {

    private final QuarantineRows rows;
    private final CompanyCalendar calendar;
    private final ApplicationEventPublisher events;

    Quarantines(QuarantineRows rows, CompanyCalendar calendar, ApplicationEventPublisher events) {
        this.rows = rows;
        this.calendar = calendar;
        this.events = events;
    }

    /** Those of a return, in the order in which it was said. */
    @Transactional(readOnly = true)
    public List<QuarantineView> ofReturn(String customerReturn) {
        return rows.ofReturn(customerReturn);
    }

    /** Those of an order's returns. */
    @Transactional(readOnly = true)
    public List<QuarantineView> ofOrder(String order) {
        return rows.ofOrder(order);
    }

    /** How much of a product lies in quarantine by all returns and is not named, in the unit in which it came back. */
    @Transactional(readOnly = true)
    public Quantity unnamed(String sku, String unit) {
        return rows.unnamed(sku, unit);
    }

    /**
     * Goods of a line that lie in quarantine still.
     *
     * @param serials of those that are named; empty where the line's pieces are not
     */
    public record QuarantinedLine(int orderLine, String sku, String name, Quantity left, List<String> serials) {}

    /** What of a return nobody has said it of, line by line; empty before somebody has looked at it. */
    @Transactional(readOnly = true)
    public List<QuarantinedLine> left(ReturnView view) {
        List<QuarantineView> ended = rows.ofReturn(view.number());
        return view.lines().stream()
                .map(line -> new QuarantinedLine(
                        line.orderLine(), line.sku(), line.name(), left(line, ended), serials(line, ended)))
                .filter(line -> line.left().isPositive())
                .toList();
    }

    private static Quantity left(ReturnedLine line, List<QuarantineView> ended) {
        Quantity all = line.pieces().stream()
                .filter(piece -> piece.outcome() == PieceOutcome.QUARANTINE)
                .map(ReturnedPiece::quantity)
                .reduce(Quantity.zero(line.unit()), Quantity::plus);
        return ended.stream()
                .filter(one -> one.orderLine() == line.orderLine())
                .map(QuarantineView::quantity)
                .reduce(all, Quantity::minusOrZero);
    }

    private static List<String> serials(ReturnedLine line, List<QuarantineView> ended) {
        return line.serials().stream()
                .filter(piece -> piece.outcome() == PieceOutcome.QUARANTINE)
                .map(ReturnedSerial::serial)
                .filter(serial -> ended.stream()
                        .noneMatch(one -> one.orderLine() == line.orderLine() && serial.equals(one.serial())))
                .toList();
    }

    /**
     * What is said, if it was not said before. Whoever calls holds the order.
     *
     * @return absent when just this was said under the reference, or of the piece, before
     * @throws Refusal INVALID without a reference or words, for a line or piece that is not in quarantine, or for no quantity;
     *     CONFLICT for more than is left of it, or when something else was said
     */
    @Transactional(readOnly = true)
    public Optional<QuarantineView> open(ReturnView view, EndQuarantine asked, String by) {
        BusinessKey.requireReference("reference", asked.reference());
        if (asked.words().isEmpty()) {
            throw Refusal.invalid("words", "return.words-missing");
        }
        ReturnedLine line = view.lines().stream()
                .filter(one -> one.orderLine() == asked.orderLine())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("line", "order.line-unknown", view.order(), asked.orderLine()));
        QuarantineView said = line.named() ? named(view, line, asked, by) : counted(view, line, asked, by);
        List<QuarantineView> ended = rows.ofReturn(view.number());
        Optional<QuarantineView> before = ended.stream()
                .filter(one -> one.reference().equals(said.reference()) || samePiece(one, said))
                .findFirst();
        if (before.isPresent()) {
            refuseOther(before.get(), said, asked.quantity() == null);
            return Optional.empty();
        }
        Quantity left = left(line, ended);
        Quantity wanted = line.named() || asked.quantity() != null ? said.quantity() : left;
        if (wanted.isMoreThan(left) || !wanted.isPositive()) {
            throw Refusal.conflict("quarantine.more-than-left", view.number(), line.orderLine(), left.plain());
        }
        return Optional.of(of(view, line, asked, wanted, said.delivery(), said.serial(), by));
    }

    private static boolean samePiece(QuarantineView one, QuarantineView other) {
        return one.serial() != null && one.serial().equals(other.serial()) && one.orderLine() == other.orderLine();
    }

    private static void refuseOther(QuarantineView before, QuarantineView said, boolean anyQuantity) {
        boolean same = before.ending() == said.ending()
                && before.orderLine() == said.orderLine()
                && (anyQuantity || before.quantity().equals(said.quantity()))
                && Objects.equals(before.serial(), said.serial());
        if (!same) {
            throw Refusal.conflict("quarantine.ended", before.customerReturn(), before.orderLine(), before.endedBy());
        }
    }

    private QuarantineView named(ReturnView view, ReturnedLine line, EndQuarantine asked, String by) {
        String serial = asked.serial();
        ReturnedSerial piece = line.serials().stream()
                .filter(one ->
                        one.outcome() == PieceOutcome.QUARANTINE && one.serial().equalsIgnoreCase(serial))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.invalid("serial", "quarantine.not-there", String.valueOf(serial), view.number()));
        Quantity one = Quantity.of(BigDecimal.ONE, line.unit());
        SaidNumber said = asked.quantity();
        if (said != null && said.number().compareTo(BigDecimal.ONE) != 0) {
            throw Refusal.invalid("quantity", "quarantine.one-piece", piece.serial());
        }
        return of(view, line, asked, one, piece.delivery(), piece.serial(), by);
    }

    private QuarantineView counted(ReturnView view, ReturnedLine line, EndQuarantine asked, String by) {
        if (asked.serial() != null) {
            throw Refusal.invalid("serial", "quarantine.not-there", asked.serial(), view.number());
        }
        SaidNumber said = asked.quantity();
        Quantity quantity = said == null ? Quantity.zero(line.unit()) : said.quantity(line.unit());
        return of(view, line, asked, quantity, null, null, by);
    }

    private QuarantineView of(
            ReturnView view,
            ReturnedLine line,
            EndQuarantine asked,
            Quantity quantity,
            @Nullable String delivery,
            @Nullable String serial,
            String by) {
        return new QuarantineView(
                view.number(),
                asked.reference(),
                view.order(),
                line.orderLine(),
                line.sku(),
                quantity,
                serial,
                delivery,
                asked.ending(),
                true,
                asked.words(),
                by,
                calendar.now());
    }

    /** It is said. @param freed whether the goods were blocked until now */
    public void keep(QuarantineView said, boolean freed) {
        rows.add(said, freed);
        String what = said.serial() == null ? said.quantity().toString() : said.serial();
        events.publishEvent(new QuarantineEnded(
                said.order(), said.endedBy(), said.customerReturn(), said.sku() + ": " + what, said.ending()));
    }
}

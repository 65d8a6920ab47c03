package io.orderwright.fulfilment.returns.domain;

import io.orderwright.fulfilment.returns.AskReturn.AskedLine;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.DeliveredPiece;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.ReturnableLine;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.ReturnableOrder;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much of an order may come back, line by line: what was delivered, less what has come back, less what open returns
 * still wait for. The one condition, whoever asks and by whatever door.
 */
public final class ReturnableGoods {

    private final ReturnableOrder order;
    private final List<CustomerReturn> returns;
    private final Map<Integer, Quantity> awaited = new TreeMap<>();

    /** @param returns those of the order by which goods have come back, or may */
    public ReturnableGoods(ReturnableOrder order, List<CustomerReturn> returns) {
        this.order = order;
        this.returns = List.copyOf(returns);
        returns.forEach(
                one -> one.awaited().forEach((line, quantity) -> awaited.merge(line, quantity, Quantity::plus)));
    }

    /** What may come back, by line number; lines of which nothing may are zero. */
    public Map<Integer, Quantity> byLine() {
        Map<Integer, Quantity> left = new TreeMap<>();
        order.lines().forEach(line -> left.put(line.lineNo(), left(line)));
        return left;
    }

    /** The pieces with serial numbers of a line that no return names yet. @throws Refusal INVALID for a line that is not there */
    public List<DeliveredPiece> free(int lineNo) {
        ReturnableLine line = known(lineNo);
        return line.pieces().stream()
                .filter(piece -> holder(line, piece) == null)
                .toList();
    }

    private @Nullable CustomerReturn holder(ReturnableLine line, DeliveredPiece piece) {
        return returns.stream()
                .filter(one -> one.holds(line.sku(), piece))
                .findFirst()
                .orElse(null);
    }

    /**
     * The piece of this serial.
     *
     * @throws Refusal INVALID for one that was not delivered with the line; CONFLICT for one that a return names already
     */
    DeliveredPiece free(int lineNo, String serial) {
        ReturnableLine line = known(lineNo);
        List<DeliveredPiece> pieces =
                line.pieces().stream().filter(piece -> piece.marked(serial)).toList();
        if (pieces.isEmpty()) {
            throw Refusal.invalid("lines", "return.serial-unknown", order.number(), lineNo, serial);
        }
        CustomerReturn holder = null;
        for (DeliveredPiece piece : pieces) {
            holder = holder(line, piece);
            if (holder == null) {
                return piece;
            }
        }
        throw Refusal.conflict(
                "return.serial-taken", order.number(), lineNo, serial, holder == null ? "" : holder.number());
    }

    /**
     * Which pieces with serial numbers are meant: those that are named, or where none is, all that there are.
     *
     * @throws Refusal INVALID for others than so many, or one that was not delivered with the line; CONFLICT for one that a
     *     return names already
     */
    public List<ReturnSerial> serials(List<AskedLine> asked) {
        List<ReturnSerial> meant = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (AskedLine one : asked) {
            ReturnableLine line = known(one.orderLine());
            if (!line.named() && !one.serials().isEmpty()) {
                throw Refusal.invalid("lines", "return.no-serials", order.number(), one.orderLine());
            }
            if (line.named()) {
                ReturnLine wanted = line(one);
                for (DeliveredPiece piece : pieces(one)) {
                    if (!said.add(line.sku() + " " + piece.serial())) {
                        throw Refusal.invalid("lines", "return.serial-twice", one.orderLine(), piece.serial());
                    }
                    meant.add(ReturnSerial.announced(wanted, piece));
                }
            }
        }
        return meant;
    }

    private List<DeliveredPiece> pieces(AskedLine asked) {
        BigDecimal quantity = asked.quantity().number();
        if (!asked.serials().isEmpty()) {
            SerialsOfReturn.refuseUnlessSoMany(asked.orderLine(), quantity, asked.serials());
            return asked.serials().stream()
                    .map(serial -> free(asked.orderLine(), serial))
                    .toList();
        }
        List<DeliveredPiece> all = free(asked.orderLine());
        if (quantity.compareTo(BigDecimal.valueOf(all.size())) != 0) {
            throw Refusal.invalid(
                    "lines",
                    "return.serials-missing",
                    order.number(),
                    asked.orderLine(),
                    all.stream().map(DeliveredPiece::serial).collect(Collectors.joining(", ")));
        }
        return all;
    }

    private Quantity left(ReturnableLine line) {
        return line.delivered().minusOrZero(line.returned()).minusOrZero(awaited(line));
    }

    private Quantity awaited(ReturnableLine line) {
        return awaited.getOrDefault(line.lineNo(), Quantity.zero(line.ordered().unit()));
    }

    /**
     * The lines that are asked for.
     *
     * @throws Refusal INVALID for a line that is not there or no quantity; CONFLICT for more than may come back: where goods
     *     have left and nobody has said that they arrived, that is to be said first
     */
    public List<ReturnLine> lines(List<AskedLine> asked) {
        return asked.stream().map(this::line).toList();
    }

    private ReturnLine line(AskedLine asked) {
        ReturnableLine line = known(asked.orderLine());
        if (asked.quantity().number().signum() <= 0) {
            throw Refusal.invalid("lines", "return.no-quantity", asked.orderLine());
        }
        String unit = line.ordered().unit();
        if (PlainNumber.decimals(asked.quantity().number()) > Quantity.DECIMALS) {
            throw Refusal.invalid("lines", "return.no-quantity", asked.orderLine());
        }
        Quantity wanted = asked.quantity().quantity(unit);
        if (wanted.isMoreThan(left(line))) {
            throw tooMuch(line, wanted);
        }
        return new ReturnLine(line.lineNo(), line.sku(), line.name(), wanted, line.named(), line.batch());
    }

    private Refusal tooMuch(ReturnableLine line, Quantity wanted) {
        if (wanted.isMoreThan(line.delivered()) && line.shipped().isMoreThan(line.delivered())) {
            return Refusal.conflict(
                    "return.not-delivered",
                    order.number(),
                    line.lineNo(),
                    wanted.plain(),
                    line.delivered().plain(),
                    line.shipped().plain());
        }
        return Refusal.conflict(
                "return.too-much",
                order.number(),
                line.lineNo(),
                wanted.plain(),
                left(line).plain(),
                line.delivered().plain(),
                line.returned().plain(),
                awaited(line).plain());
    }

    private ReturnableLine known(int lineNo) {
        return order.lines().stream()
                .filter(line -> line.lineNo() == lineNo)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("lines", "order.line-unknown", order.number(), lineNo));
    }

    /** What such lines cost in the order, tax included, in its currency, rounded half away from zero. */
    public Money worth(List<ReturnLine> lines) {
        Money worth = Money.zero(order.gross().code());
        for (ReturnLine one : lines) {
            ReturnableLine line = known(one.orderLine());
            BigDecimal full = line.ordered().amount();
            worth = worth.plus(
                    full.signum() == 0
                            ? Money.zero(order.gross().code())
                            : Money.rounded(
                                    line.gross()
                                            .amount()
                                            .multiply(one.asked().amount())
                                            .divide(full, MathContext.DECIMAL128),
                                    order.gross().code()));
        }
        return worth;
    }
}

package io.orderwright.fulfilment.returns.domain;

import io.orderwright.fulfilment.returns.ReturnedGoods.CameLine;
import io.orderwright.fulfilment.returns.ReturnedGoods.InspectedPiece;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said of the lines of a return, held against them. */
record SaidOfLines(String number, List<ReturnLine> lines) {

    /**
     * The lines with what came of them.
     *
     * @throws Refusal CONFLICT for more than was asked for; INVALID for a line that was not, or when nothing came
     */
    List<ReturnLine> came(List<CameLine> came) {
        Map<Integer, Quantity> quantities = new TreeMap<>();
        for (CameLine one : came) {
            ReturnLine line = line(one.orderLine());
            Quantity quantity = measured(line, one.quantity());
            if (quantity.isMoreThan(line.asked())) {
                throw Refusal.conflict(
                        "return.more-than-asked",
                        number,
                        one.orderLine(),
                        quantity.plain(),
                        line.asked().plain());
            }
            quantities.put(one.orderLine(), quantity);
        }
        List<ReturnLine> after = lines.stream()
                .map(line -> line.cameAs(quantities.getOrDefault(line.orderLine(), Quantity.zero(line.unit()))))
                .toList();
        if (after.stream().noneMatch(line -> line.received().isPositive())) {
            throw Refusal.invalid("lines", "return.nothing-came", number);
        }
        return after;
    }

    /** Whether just this came. */
    boolean cameAs(List<CameLine> came) {
        return lines.stream().allMatch(line -> line.received().equals(of(came, line)))
                && came.stream().allMatch(one -> lines.stream().anyMatch(line -> line.orderLine() == one.orderLine()));
    }

    private static Quantity of(List<CameLine> came, ReturnLine line) {
        return came.stream()
                .filter(one -> one.orderLine() == line.orderLine())
                .map(one -> one.quantity().quantity(line.unit()))
                .reduce(Quantity.zero(line.unit()), Quantity::plus);
    }

    /**
     * The pieces that are said to become something.
     *
     * @throws Refusal CONFLICT for more or less than came, more credited than there is, or what the customer gets back; INVALID for a line that was not
     *     asked for, or an outcome that is said twice of a line
     */
    List<ReturnPiece> become(List<InspectedPiece> found) {
        List<ReturnPiece> looked = found.stream()
                .filter(one -> one.quantity().number().signum() != 0
                        || one.credited().number().signum() != 0)
                .map(this::piece)
                .toList();
        for (ReturnLine line : lines) {
            Quantity sum = looked.stream()
                    .filter(one -> one.orderLine() == line.orderLine())
                    .map(ReturnPiece::quantity)
                    .reduce(Quantity.zero(line.unit()), Quantity::plus);
            if (sum.compareTo(line.received()) != 0) {
                throw Refusal.conflict(
                        "return.not-all-inspected",
                        number,
                        line.orderLine(),
                        sum.plain(),
                        line.received().plain());
            }
        }
        refuseTwice(looked);
        return looked;
    }

    private ReturnPiece piece(InspectedPiece found) {
        ReturnLine line = line(found.orderLine());
        Quantity quantity = measured(line, found.quantity());
        Quantity credited = measured(line, found.credited());
        if (found.outcome().customers() && credited.isPositive()) {
            throw Refusal.conflict("return.kept-and-credited", number, found.orderLine(), credited.plain());
        }
        if (credited.isMoreThan(quantity)) {
            throw Refusal.conflict(
                    "return.more-credited", number, found.orderLine(), credited.plain(), quantity.plain());
        }
        return new ReturnPiece(found.orderLine(), found.outcome(), quantity, credited);
    }

    private static void refuseTwice(List<ReturnPiece> looked) {
        long different = looked.stream()
                .map(one -> one.orderLine() + " " + one.outcome())
                .distinct()
                .count();
        if (different < looked.size()) {
            throw Refusal.invalid("pieces", "return.outcome-twice");
        }
    }

    private ReturnLine line(int orderLine) {
        return lines.stream()
                .filter(line -> line.orderLine() == orderLine)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("lines", "return.line-not-asked", number, orderLine));
    }

    private static Quantity measured(ReturnLine line, SaidNumber said) {
        BigDecimal quantity = said.number();
        if (quantity.signum() < 0 || PlainNumber.decimals(quantity) > Quantity.DECIMALS) {
            throw Refusal.invalid("lines", "return.no-quantity", line.orderLine());
        }
        return Quantity.of(quantity, line.unit());
    }

    /** Whether just this was said. */
    static boolean same(List<InspectedPiece> found, List<ReturnPiece> pieces) {
        return texts(found).equals(texts(inspection(pieces)));
    }

    private static List<String> texts(List<InspectedPiece> found) {
        return found.stream()
                .filter(one -> one.quantity().number().signum() != 0)
                .map(one -> one.orderLine() + " " + one.outcome() + " " + one.quantity() + " " + one.credited())
                .sorted()
                .toList();
    }

    private static List<InspectedPiece> inspection(List<ReturnPiece> pieces) {
        return pieces.stream()
                .map(one -> new InspectedPiece(
                        one.orderLine(),
                        one.outcome(),
                        new SaidNumber(one.quantity().amount()),
                        new SaidNumber(one.credited().amount())))
                .toList();
    }
}

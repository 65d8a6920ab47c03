package io.orderwright.fulfilment.returns.domain;

import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnedGoods.CameLine;
import io.orderwright.fulfilment.returns.ReturnedGoods.InspectedPiece;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of the pieces with serial numbers of a return, held against those that it names. */
record SerialsOfReturn(String number, List<ReturnLine> lines, List<ReturnSerial> serials) {

    /**
     * The pieces with whether they came; those that came instead of announced ones are among them.
     *
     * @param goods what else of the order may come back
     * @throws Refusal INVALID for others than so many serials, or one that is not of the line; CONFLICT for one that was not
     *     announced and is not said to have come instead, or that another return has
     */
    List<ReturnSerial> came(List<CameLine> came, ReturnableGoods goods) {
        List<ReturnSerial> after = new ArrayList<>();
        for (ReturnLine line : lines) {
            CameLine said = came.stream()
                    .filter(one -> one.orderLine() == line.orderLine())
                    .findFirst()
                    .orElse(null);
            if (line.named()) {
                after.addAll(said == null ? none(line) : came(line, said, goods));
            } else if (said != null && !said.named().isEmpty()) {
                throw Refusal.invalid("lines", "return.no-serials", number, line.orderLine());
            }
        }
        return after;
    }

    private List<ReturnSerial> none(ReturnLine line) {
        return of(line.orderLine()).map(one -> one.arrived(false)).toList();
    }

    private List<ReturnSerial> came(ReturnLine line, CameLine said, ReturnableGoods goods) {
        List<ReturnSerial> announced = of(line.orderLine()).toList();
        BigDecimal quantity = said.quantity().number();
        if (said.named().isEmpty()) {
            boolean all = quantity.compareTo(BigDecimal.valueOf(announced.size())) == 0;
            if (!all && quantity.signum() != 0) {
                throw Refusal.invalid("lines", "return.serials-which", number, line.orderLine(), said.quantity());
            }
            return announced.stream().map(one -> one.arrived(all)).toList();
        }
        refuseUnlessSoMany(line.orderLine(), quantity, said.named());
        said.serials().forEach(serial -> refuseOther(line, serial, goods));
        List<ReturnSerial> after = new ArrayList<>(announced.stream()
                .map(one -> one.arrived(said.named().stream().anyMatch(one::is)))
                .toList());
        said.instead().stream()
                .filter(serial -> announced.stream().noneMatch(one -> one.is(serial)))
                .forEach(serial -> after.add(ReturnSerial.instead(line, goods.free(line.orderLine(), serial))));
        return after;
    }

    /** Whoever has another piece in his hand than was announced says so: it is not taken for one that was. */
    private void refuseOther(ReturnLine line, String serial, ReturnableGoods goods) {
        if (of(line.orderLine()).noneMatch(one -> one.is(serial))) {
            goods.free(line.orderLine(), serial);
            throw Refusal.conflict("return.serial-other", number, line.orderLine(), serial);
        }
    }

    private Stream<ReturnSerial> of(int orderLine) {
        return serials.stream().filter(one -> one.orderLine() == orderLine);
    }

    /** @throws Refusal INVALID for a serial that is said twice, or others than so many */
    static void refuseUnlessSoMany(int orderLine, BigDecimal quantity, List<String> named) {
        Set<String> different = new HashSet<>();
        for (String serial : named) {
            if (!different.add(serial.strip().toLowerCase(Locale.ROOT))) {
                throw Refusal.invalid("lines", "return.serial-twice", orderLine, serial);
            }
        }
        if (quantity.compareTo(BigDecimal.valueOf(named.size())) != 0) {
            throw Refusal.invalid(
                    "lines", "return.serial-count", orderLine, new SaidNumber(quantity).plain(), named.size());
        }
    }

    /** Whether just these came; where none are named, the announced ones, or none. */
    boolean cameAs(List<CameLine> came) {
        return came.stream().allMatch(one -> {
            Set<String> here = keys(of(one.orderLine()).filter(ReturnSerial::here));
            return one.named().isEmpty()
                    ? here.isEmpty() || here.equals(keys(of(one.orderLine()).filter(ReturnSerial::announced)))
                    : here.equals(keys(one.named()));
        });
    }

    private static Set<String> keys(Stream<ReturnSerial> pieces) {
        return keys(pieces.map(ReturnSerial::serial).toList());
    }

    private static Set<String> keys(List<String> serials) {
        return serials.stream()
                .map(serial -> serial.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /**
     * The pieces with what becomes of each.
     *
     * @throws Refusal INVALID for others than so many serials, or one that did not come
     */
    List<ReturnSerial> become(List<InspectedPiece> found) {
        Map<String, PieceOutcome> outcomes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (ReturnLine line : lines) {
            List<InspectedPiece> ofLine = found.stream()
                    .filter(one -> one.orderLine() == line.orderLine()
                            && one.quantity().number().signum() != 0)
                    .toList();
            if (!line.named() && ofLine.stream().anyMatch(one -> !one.serials().isEmpty())) {
                throw Refusal.invalid("pieces", "return.no-serials", number, line.orderLine());
            }
            if (line.named()) {
                become(line, ofLine, outcomes);
            }
        }
        return serials.stream().map(one -> with(one, outcomes.get(key(one)))).toList();
    }

    private static ReturnSerial with(ReturnSerial one, @Nullable PieceOutcome outcome) {
        return outcome == null ? one : one.becomes(outcome);
    }

    private static String key(ReturnSerial one) {
        return one.orderLine() + " " + one.serial();
    }

    private void become(ReturnLine line, List<InspectedPiece> found, Map<String, PieceOutcome> outcomes) {
        List<ReturnSerial> here =
                of(line.orderLine()).filter(ReturnSerial::here).toList();
        boolean one = found.size() == 1 && found.get(0).serials().isEmpty();
        if (one) {
            here.forEach(serial -> outcomes.put(key(serial), found.get(0).outcome()));
            return;
        }
        for (InspectedPiece piece : found) {
            if (piece.serials().isEmpty()) {
                throw Refusal.invalid("pieces", "return.serials-which", number, line.orderLine(), piece.quantity());
            }
            refuseUnlessSoMany(line.orderLine(), piece.quantity().number(), piece.serials());
            for (String serial : piece.serials()) {
                ReturnSerial known = here.stream()
                        .filter(each -> each.is(serial))
                        .findFirst()
                        .orElseThrow(() ->
                                Refusal.invalid("pieces", "return.serial-not-here", number, line.orderLine(), serial));
                if (outcomes.put(key(known), piece.outcome()) != null) {
                    throw Refusal.invalid("pieces", "return.serial-twice", line.orderLine(), serial);
                }
            }
        }
    }

    /** Whether just this was found of these pieces, where serials are said. */
    boolean inspectedAs(List<InspectedPiece> found) {
        return found.stream().filter(one -> !one.serials().isEmpty()).allMatch(one -> keys(one.serials())
                .equals(keys(of(one.orderLine())
                        .filter(known -> Objects.equals(known.outcome(), one.outcome()))
                        .map(ReturnSerial::serial)
                        .toList())));
    }
}

package io.orderwright.platform.reference;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.keys.KeyKind;
import io.orderwright.platform.reference.ReferenceEvent.UnitEntered;
import io.orderwright.platform.reference.ReferenceEvent.UnitRemoved;
import io.orderwright.platform.reference.store.UnitRows;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units of measure: what a quantity may look like. */
@Service
@Transactional
public class Units {

    /** Quantities are kept with so many decimals. */
    public static final int MOST_DECIMALS = 3;

    /** So many digits stand before the decimal point at most, in whatever pack it was said. */
    private static final int MOST_DIGITS = 12;

    /** More than a person would look through. */
    private static final int MOST_OFFERED = 500;

    private final UnitRows rows;
    private final List<UnitUse> uses;
    private final ApplicationEventPublisher events;

    Units(UnitRows rows, List<UnitUse> uses, ApplicationEventPublisher events) {
        this.rows = rows;
        this.uses = uses;
        this.events = events;
    }

    /**
     * Why products may not be given the unit: there is none of this code, or it is given to none any more; empty when they may.
     *
     * @param field what the unit is called where it was typed
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> refused(String field, String code) {
        if (rows.find(code).filter(UnitView::active).isPresent()) {
            return Optional.empty();
        }
        return rows.twin(code)
                .map(twin -> Refusal.invalid(field, "reference.unit-twin", code, twin))
                .or(() -> Optional.of(Refusal.invalid(field, "reference.unit-not-offered", code)));
    }

    /**
     * Whoever names all that is wrong with a request may go on after a refusal.
     *
     * @param field what the quantity is called where it was typed
     * @throws Refusal INVALID for a quantity with more decimals than the unit has, and for one too large to be kept
     */
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public void requireMeasure(String field, BigDecimal quantity, String unit) {
        refusedMeasure(field, quantity, unit).ifPresent(refused -> {
            throw refused;
        });
    }

    /** As {@link #requireMeasure}, where more than one thing may be wrong: what would be thrown. */
    @Transactional(readOnly = true)
    public Optional<Refusal> refusedMeasure(String field, BigDecimal quantity, String unit) {
        BigDecimal plain = PlainNumber.stripped(quantity);
        if (plain.precision() - plain.scale() > MOST_DIGITS) {
            return Optional.of(
                    Refusal.invalid(field, "reference.quantity-large", PlainNumber.of(quantity), unit, MOST_DIGITS));
        }
        int decimals = rows.find(unit).map(UnitView::decimals).orElse(MOST_DECIMALS);
        if (plain.scale() <= decimals) {
            return Optional.empty();
        }
        return Optional.of(
                decimals == 0
                        ? Refusal.invalid(field, "reference.quantity-whole", PlainNumber.of(quantity), unit)
                        : Refusal.invalid(
                                field, "reference.quantity-decimals", PlainNumber.of(quantity), unit, decimals));
    }

    /** Codes that a product may be given, in their order. */
    @Transactional(readOnly = true)
    public List<String> offered() {
        return rows.active(MOST_OFFERED);
    }

    /** One page in the order of the code, beginning after {@code after} ("" for the first). */
    @Transactional(readOnly = true)
    public List<UnitView> page(String after, int size) {
        return rows.page(after, size);
    }

    @Transactional(readOnly = true)
    public Optional<UnitView> find(String code) {
        return rows.find(code);
    }

    /** @throws Refusal NOT_FOUND for an unknown code */
    @Transactional(readOnly = true)
    public UnitView get(String code) {
        return rows.find(code).orElseThrow(() -> Refusal.notFound("reference.unit-unknown", code));
    }

    /**
     * Enters a unit, or brings the one of this code up to date; the same again changes nothing.
     *
     * @throws Refusal INVALID for a new code that may not be given, or differs from a known one by the case of letters only, and
     *     for fewer decimals of a unit in which something is measured: quantities that there are would be none any more
     */
    public void enter(EnterUnit asked, String by) {
        check(asked);
        Optional<UnitView> before = rows.find(asked.code());
        UnitView unit = wanted(asked, before);
        if (before.filter(unit::equals).isPresent()) {
            return;
        }
        rows.enter(unit);
        events.publishEvent(new UnitEntered(
                unit.code(),
                by,
                before.map(there -> String.valueOf(there.decimals())).orElse("–") + " → " + unit.decimals(),
                unit.active()));
    }

    /**
     * Removes a unit that was entered by mistake.
     *
     * @throws Refusal CONFLICT while a product is measured in it; NOT_FOUND for an unknown code
     */
    public void remove(String code, String by) {
        UnitView unit = get(code);
        if (uses.stream().anyMatch(use -> use.isMeasuredIn(code))) {
            throw Refusal.conflict("reference.unit-used", code);
        }
        rows.remove(unit.code());
        events.publishEvent(new UnitRemoved(code, by));
    }

    /** What is not said stays as it is. */
    private static UnitView wanted(EnterUnit asked, Optional<UnitView> known) {
        Integer decimals = asked.decimals();
        Boolean active = asked.active();
        return new UnitView(
                asked.code(),
                decimals == null ? known.map(UnitView::decimals).orElse(0) : decimals,
                active == null ? known.map(UnitView::active).orElse(true) : active);
    }

    /** Refuses as {@link #enter} does, and writes nothing. */
    @Transactional(readOnly = true)
    public void check(EnterUnit asked) {
        Optional<UnitView> before = rows.find(asked.code());
        if (before.isEmpty()) {
            BusinessKey.require("code", asked.code(), KeyKind.UNIT);
            rows.twin(asked.code()).ifPresent(twin -> {
                throw Refusal.invalid("code", "reference.twin", twin);
            });
        } else if (wanted(asked, before).decimals() < before.get().decimals()
                && uses.stream().anyMatch(use -> use.isMeasuredIn(asked.code()))) {
            throw Refusal.invalid(
                    "decimals",
                    "reference.decimals-fewer",
                    asked.code(),
                    before.get().decimals());
        }
    }
}

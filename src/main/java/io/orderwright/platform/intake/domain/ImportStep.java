package io.orderwright.platform.intake.domain;

import static io.orderwright.platform.intake.ImportState.CHECKING;
import static io.orderwright.platform.intake.ImportState.DONE;
import static io.orderwright.platform.intake.ImportState.FAILED;
import static io.orderwright.platform.intake.ImportState.REFUSED;
import static io.orderwright.platform.intake.ImportState.RUNNING;
import static io.orderwright.platform.intake.ImportState.UNDONE;
import static io.orderwright.platform.intake.ImportState.UPLOADED;

import io.orderwright.platform.intake.ImportState;
import io.orderwright.platform.kernel.Refusal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that may happen to an import: in which states, and where it stands afterwards. The only such table. */
enum ImportStep {
    /** Counts one more attempt to work it off. */
    ATTEMPT(null, EnumSet.of(UPLOADED, CHECKING, RUNNING)),
    /** The attempt was broken off in good order, which is no failure. */
    BREAK_OFF(null, EnumSet.of(UPLOADED, CHECKING, RUNNING)),
    ASK_TO_END(null, EnumSet.of(UPLOADED, CHECKING, RUNNING)),
    /** From the start, also where an earlier check was interrupted. */
    CHECK(CHECKING, EnumSet.of(UPLOADED, CHECKING)),
    /** A set is written as a whole: what was interrupted on the way is read once more. */
    CHECK_ANEW(CHECKING, EnumSet.of(RUNNING)),
    RECOGNISE(null, EnumSet.of(CHECKING)),
    MEASURE(null, EnumSet.of(CHECKING)),
    COMPLAIN(null, EnumSet.of(UPLOADED, CHECKING, RUNNING)),
    RUN(RUNNING, EnumSet.of(CHECKING)),
    /** A dry run of orders counts while it checks. */
    COUNT(null, EnumSet.of(CHECKING, RUNNING)),
    COUNT_ANEW(null, EnumSet.of(RUNNING)),
    ADVANCE(null, EnumSet.of(RUNNING)),
    REFUSE(REFUSED, EnumSet.of(CHECKING, RUNNING)),
    FINISH(DONE, EnumSet.of(RUNNING)),
    FAIL(FAILED, EnumSet.of(UPLOADED, CHECKING, RUNNING)),
    /** All that it did is taken back. */
    UNDO(UNDONE, EnumSet.of(DONE));

    private final @Nullable ImportState to;
    private final Set<ImportState> from;

    /** @param to absent where the state stays */
    ImportStep(@Nullable ImportState to, EnumSet<ImportState> from) {
        this.to = to;
        this.from = Collections.unmodifiableSet(from);
    }

    /** @throws Refusal CONFLICT, with the state, when it is not allowed there */
    ImportState after(long id, ImportState state) {
        if (!from.contains(state)) {
            throw Refusal.conflict("intake.state", String.valueOf(id), state);
        }
        return to == null ? state : to;
    }
}

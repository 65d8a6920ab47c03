package io.orderwright.owners.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.owners.rules.store.TableWorkbooks;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.kernel.BusinessHours;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.WorkingDays;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When tables are put in place again: where something is released, changes, or no decision could be made. */
@Tag("owners")
class TablesRefreshTest {

    private final DecisionTables tables = mock();
    private final TableWorkbooks workbooks = mock();
    private final CompanyCalendar calendar = new CompanyCalendar(
            Clock.systemUTC(),
            ZoneOffset.UTC,
            new WorkingDays(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of()),
            new BusinessHours(LocalTime.of(9, 0), LocalTime.of(18, 0)));
    private final TablesRefresh refresh = new TablesRefresh(tables, workbooks, calendar, Duration.ofDays(1));

    @AfterEach
    void end() {
        refresh.destroy();
    }

    @Test
    void whatIsReleasedIsPutInPlaceAtTheFirstLook() {
        when(workbooks.stamp(any())).thenReturn("7");
        refresh.begin();
        assertThat(refresh.look())
                .as("it may have been released while the tables were compiled")
                .isTrue();
        assertThat(refresh.look()).isFalse();
        verify(tables, times(1)).refresh();
    }

    @Test
    void nothingIsDoneWhereNothingIsReleased() {
        when(workbooks.stamp(any())).thenReturn("");
        refresh.begin();
        assertThat(refresh.look()).isFalse();
        verify(tables, never()).refresh();
    }

    @Test
    void tablesThatCouldNotBeLoadedAreTriedAgain() {
        when(workbooks.stamp(any())).thenReturn("");
        when(tables.refused()).thenReturn(true, false);
        assertThat(refresh.look()).isTrue();
        assertThat(refresh.look()).isFalse();
    }
}

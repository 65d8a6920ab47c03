package io.orderwright.supply.production;

import java.time.LocalDate;
import java.util.List;

/**
 * What a work centre does on a day.
 *
 * @param capacity minutes that it works
 * @param planned minutes that are for work orders; never more
 */
public record DayLoad(LocalDate day, int capacity, int planned, List<LoadPart> parts) {

    /** Minutes of the day that are for one work order. */
    public record LoadPart(String workOrder, int minutes) {}

    /** Planned of a hundred, rounded up; 0 on a day without work. */
    public int percent() {
        return capacity == 0 ? 0 : (planned * 100 + capacity - 1) / capacity;
    }
}

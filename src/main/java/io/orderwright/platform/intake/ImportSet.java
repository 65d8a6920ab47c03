package io.orderwright.platform.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Files with which the company moves in: all of them are written, or none.
 *
 * @param asOf the day as of which they say how things stand
 * @param files in the order in which they are written
 */
public record ImportSet(
        long id, LocalDate asOf, boolean dryRun, String actor, Instant createdAt, List<ImportJob> files) {

    /** Where the set as a whole stands. */
    @JsonProperty
    public ImportState state() {
        for (ImportState ended : List.of(ImportState.FAILED, ImportState.REFUSED)) {
            if (files.stream().anyMatch(file -> file.state() == ended)) {
                return ended;
            }
        }
        for (ImportState stands :
                List.of(ImportState.DONE, ImportState.UNDONE, ImportState.UPLOADED, ImportState.RUNNING)) {
            if (files.stream().allMatch(file -> file.state() == stands)) {
                return stands;
            }
        }
        return files.stream().anyMatch(file -> file.state() == ImportState.RUNNING)
                ? ImportState.RUNNING
                : ImportState.CHECKING;
    }
}

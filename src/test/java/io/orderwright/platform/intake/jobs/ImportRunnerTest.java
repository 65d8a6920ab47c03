package io.orderwright.platform.intake.jobs;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.ImportSet;
import io.orderwright.platform.intake.ImportState;
import io.orderwright.platform.intake.kinds.FileKinds;
import io.orderwright.platform.intake.store.Claims;
import io.orderwright.platform.intake.store.ImportJobs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An import ends whatever happens to it, and the next one has its turn. */
@Tag("doors")
class ImportRunnerTest {

    private static final long BAD = 1;
    private static final long NEXT = 2;
    private static final int PATIENCE = 60_000;

    private final ImportJobs jobs = mock(ImportJobs.class);
    private final FileCheck check = mock(FileCheck.class);
    private final ImportCompletion endings = mock(ImportCompletion.class);
    private final ImportCleanup leftovers = mock(ImportCleanup.class);
    private final Claims claims = mock(Claims.class);
    private final OpeningRun opening = mock(OpeningRun.class);
    private final ImportRunner runner = new ImportRunner(
            jobs,
            new FileRun(
                    jobs,
                    mock(FileKinds.class),
                    check,
                    mock(RecordRun.class),
                    mock(OrderRun.class),
                    endings,
                    leftovers),
            endings,
            leftovers,
            claims,
            opening,
            new Stop(jobs));

    @BeforeEach
    void jobsThatWait() throws Exception {
        when(claims.claim(anyLong())).thenAnswer(call -> Optional.of(mock(Claims.Claim.class)));
        when(jobs.find(anyLong())).thenAnswer(call -> Optional.of(job(call.getArgument(0))));
        when(jobs.attempt(anyLong())).thenReturn(1);
    }

    @AfterEach
    void stop() throws InterruptedException {
        runner.destroy();
    }

    @Test
    void anErrorOfTheMachineEndsTheImportToo() throws Exception {
        doThrow(new OutOfMemoryError("heap")).when(check).check(any(), any());
        runner.submit(BAD);
        verify(endings, timeout(PATIENCE)).fail(eq(BAD), any());
        verify(leftovers, timeout(PATIENCE)).drop(BAD);
        runner.submit(NEXT);
        verify(endings, timeout(PATIENCE)).fail(eq(NEXT), any());
    }

    @Test
    void anImportThatIsToEndIsNotBegun() throws Exception {
        when(jobs.isToEnd(BAD)).thenReturn(true);
        runner.submit(BAD);
        verify(endings, timeout(PATIENCE)).fail(eq(BAD), any());
        verify(check, never()).check(any(), any());
    }

    @Test
    void anImportThatIsToEndLeavesOffBetweenTwoSteps() throws Exception {
        doThrow(new Stop.EndSignal()).when(check).check(any(), any());
        runner.submit(BAD);
        verify(endings, timeout(PATIENCE)).fail(eq(BAD), any());
    }

    /** One that is written already would never be asked again: whichever file of the set is written now has to hear it. */
    @Test
    void whoEndsOneFileOfASetEndsTheSet() {
        ImportSet set = new ImportSet(9, LocalDate.EPOCH, false, "ines", Instant.EPOCH, List.of(job(BAD), job(NEXT)));
        when(opening.setOf(BAD)).thenReturn(Optional.of(set));
        runner.end(BAD);
        verify(jobs).askToEnd(BAD);
        verify(jobs).askToEnd(NEXT);
    }

    @Test
    void leavingOffInGoodOrderIsNoAttempt() throws Exception {
        doThrow(new Stop.StopSignal()).when(check).check(any(), any());
        runner.submit(BAD);
        verify(jobs, timeout(PATIENCE)).attemptBrokenOff(BAD);
        verifyNoInteractions(endings);
    }

    private static ImportJob job(long id) {
        Instant now = Instant.EPOCH;
        return new ImportJob(
                id,
                ImportKind.CUSTOMERS,
                "f",
                1,
                false,
                ImportState.UPLOADED,
                null,
                List.of(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                "morgan",
                now,
                null,
                null,
                null,
                null);
    }
}

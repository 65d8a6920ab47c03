package io.orderwright.platform.intake.file;

import io.orderwright.platform.intake.IntakeLimits;
import org.springframework.util.unit.DataSize;

/** The guard with the limits that it has by itself, for tests of those who read tables too. */
public final class GuardForTests {

    private GuardForTests() {}

    public static WorkbookGuard guard() {
        return new WorkbookGuard(
                new IntakeLimits(1_000_000, 1_000, 50, 500, DataSize.ofGigabytes(1), DataSize.ofMegabytes(64), 100));
    }
}

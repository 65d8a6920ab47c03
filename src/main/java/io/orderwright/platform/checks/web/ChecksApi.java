package io.orderwright.platform.checks.web;

import io.orderwright.platform.checks.CheckReport;
import io.orderwright.platform.checks.CheckResult;
import io.orderwright.platform.checks.CheckResult.Outcome;
import io.orderwright.platform.checks.CheckResult.Violation;
import io.orderwright.platform.checks.InvariantChecker;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Checks")
@RestController
@RequestMapping("/api/v1/checks")
class ChecksApi {

    private final InvariantChecker checker;
    private final MessageSource texts;

    ChecksApi(InvariantChecker checker, MessageSource texts) {
        this.checker = checker;
        this.texts = texts;
    }

    /**
     * One check and what it found.
     *
     * @param sentence what must be true, in the caller's language
     * @param count all violations; the first {@link CheckResult#MOST} of them are named
     */
    record Line(String id, int invariant, String sentence, Outcome outcome, long count, List<Violation> violations) {}

    record Lines(Instant at, long millis, boolean clean, List<Line> checks) {}

    /** The short form for a watchdog. */
    record Health(String status, Instant at, List<String> violated, List<String> skipped) {}

    @Operation(
            summary = "Prove that everything agrees: stock, money, papers, processes, partners, decisions",
            description =
                    "Runs now, over one snapshot, and changes nothing. SKIPPED: what to compare with is not there.")
    @GetMapping
    Lines check(@Parameter(hidden = true) Locale locale) {
        CheckReport report = checker.check();
        List<Line> lines = report.checks().stream()
                .map(check -> new Line(
                        check.id(),
                        check.invariant(),
                        texts.getMessage("check." + check.id(), null, locale),
                        check.outcome(),
                        check.count(),
                        check.violations()))
                .toList();
        return new Lines(report.at(), report.millis(), report.clean(), lines);
    }

    @Operation(summary = "The same as one word: 200 UP when everything agrees, else 503 DOWN")
    @ApiResponse(responseCode = "200", description = "Everything agrees", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "503", description = "Something does not", useReturnTypeSchema = true)
    @GetMapping("/health")
    ResponseEntity<Health> health() {
        CheckReport report = checker.check();
        List<String> skipped = report.checks().stream()
                .filter(check -> check.outcome() == Outcome.SKIPPED)
                .map(CheckResult::id)
                .toList();
        return ResponseEntity.status(report.clean() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Health(report.clean() ? "UP" : "DOWN", report.at(), report.violated(), skipped));
    }
}

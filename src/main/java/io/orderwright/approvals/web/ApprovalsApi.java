package io.orderwright.approvals.web;

import io.orderwright.approvals.ApprovalView;
import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.approvals.ports.ApprovalTasks.OpenQuestion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Approvals")
@RestController
@RequestMapping("/api/v1/approvals")
class ApprovalsApi {

    private final Approvals approvals;
    private final ApprovalTasks tasks;

    ApprovalsApi(Approvals approvals, ApprovalTasks tasks) {
        this.approvals = approvals;
        this.tasks = tasks;
    }

    /** A question that waits for whoever asks, with all levels of its document. */
    record Waiting(String subject, List<ApprovalView> levels) {}

    @Operation(summary = "What waits for my approval, the oldest first")
    @GetMapping
    List<Waiting> waiting(
            @RequestParam(defaultValue = "0") @Min(0) int offset,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size,
            Principal principal) {
        List<String> subjects = tasks.waitingFor(principal.getName(), offset, size).stream()
                .map(OpenQuestion::subject)
                .toList();
        List<ApprovalView> levels = approvals.ofAll(subjects);
        return subjects.stream()
                .map(subject -> new Waiting(
                        subject,
                        levels.stream()
                                .filter(level -> level.subject().equals(subject))
                                .toList()))
                .toList();
    }

    @Operation(summary = "All levels of a document: who was asked, why, and what was said")
    @GetMapping("/{subject}")
    List<ApprovalView> of(@PathVariable String subject) {
        return approvals.of(subject);
    }

    /** Yes or no; a no needs a comment. */
    record Decision(
            @NotNull Boolean approved,
            @Nullable @Size(max = 500) String comment) {}

    @Operation(summary = "Answer the question that waits for me; the same task is then gone from Tasklist")
    @PostMapping("/{subject}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable String subject, @RequestBody @Valid Decision decision, Principal principal) {
        String comment = decision.comment();
        tasks.answer(
                subject,
                decision.approved() ? Verdict.APPROVED : Verdict.REJECTED,
                comment == null ? "" : comment,
                principal.getName());
    }
}

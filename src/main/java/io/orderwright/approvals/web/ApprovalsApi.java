package io.orderwright.approvals.web;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActRecord;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.inbox.ApprovalInbox;
import io.orderwright.approvals.inbox.InboxFilter;
import io.orderwright.approvals.inbox.InboxItem;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.approvals.rounds.ApprovalView;
import io.orderwright.approvals.signoffs.SignOffFacts;
import io.orderwright.approvals.signoffs.SignOffReaders;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
@VersionOf(
        table = "approval_round",
        key = "subject",
        variables = "subject",
        parts = {"approval(subject)", "approval_act(subject)"},
        partsOf = "subject")
@RestController
@RequestMapping("/api/v1/approvals")
class ApprovalsApi {

    private final ApprovalInbox inbox;
    private final ApprovalTasks tasks;
    private final SignOffReaders readers;
    private final MessageSource messages;

    ApprovalsApi(ApprovalInbox inbox, ApprovalTasks tasks, SignOffReaders readers, MessageSource messages) {
        this.messages = messages;
        this.readers = readers;
        this.inbox = inbox;
        this.tasks = tasks;
    }

    @Operation(
            summary = "My approvals: what waits for me (the oldest first), was copied to me, done or submitted by me")
    @GetMapping
    Page<InboxItem> mine(
            @RequestParam(defaultValue = "WAITING") InboxFilter box,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size,
            Principal principal) {
        return Page.of(inbox.page(box, principal.getName(), after, size + 1), size, item -> String.valueOf(item.key()));
    }

    @Operation(
            summary = "All levels of a document: who was asked, why, and what was said",
            description =
                    "row is *** where it would tell what not everybody may know. Whoever may not read the document reads"
                            + " *** for the reason and for what people said, too, and no seen.")
    @GetMapping("/{subject}")
    List<ApprovalView> of(@PathVariable String subject, Principal principal) {
        return readers.levels(subject, principal.getName());
    }

    @Operation(
            summary = "What was done about a document's approval, by whom, for whom and why",
            description = "comment is *** for whoever may not read the document and had no copy of the question.")
    @GetMapping("/{subject}/acts")
    List<ActRecord> acts(@PathVariable String subject, Principal principal) {
        return readers.acts(subject, principal.getName());
    }

    /**
     * What whoever answers sees of the document.
     *
     * @param page where the document itself is looked at; empty for whoever may not read it, who sees nothing else either
     */
    record ShownFacts(String page, List<ShownFact> facts, List<String> columns, List<List<String>> lines) {}

    /**
     * @param label message key
     * @param says the same in the caller's language
     */
    record ShownFact(String label, String says, String value) {}

    @Operation(
            summary =
                    "What whoever answers sees of the document, and what is otherwise than when it was asked about before",
            description = "columns name what stands in the lines, in the caller's language.")
    @GetMapping("/{subject}/facts")
    ShownFacts facts(@PathVariable String subject, Principal principal, Locale locale) {
        SignOffFacts facts = readers.facts(subject, principal.getName());
        return new ShownFacts(
                facts.page(),
                facts.facts().stream()
                        .map(fact ->
                                new ShownFact(fact.label(), word(fact.label(), locale), said(fact.value(), locale)))
                        .toList(),
                facts.columns().stream().map(label -> word(label, locale)).toList(),
                facts.lines());
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** A value is a message key where it has a text in every language. */
    private String said(String value, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(value, null, value, locale), value);
    }

    /**
     * Yes or no; a no needs a comment.
     *
     * @param seen of the level that was read: 409 where it is about something else by now. Absent where that does not matter
     */
    record Decision(
            @NotNull Boolean approved,
            @Nullable @Size(max = 500) String comment,
            @Nullable @Size(max = 100) String seen) {}

    @Operation(summary = "Answer the question that waits for me; the same task is then gone from Tasklist")
    @PostMapping("/{subject}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable String subject, @RequestBody @Valid Decision decision, Principal principal) {
        String comment = decision.comment();
        tasks.act(new ActOnApproval(
                subject,
                null,
                decision.approved() ? ApprovalVerb.APPROVE : ApprovalVerb.REJECT,
                "",
                comment == null ? "" : comment,
                principal.getName(),
                decision.seen()));
    }

    /**
     * What to do.
     *
     * @param target another person's login; for SEND_BACK the number of an earlier level, or nothing for the submitter
     * @param seat which of several answers is meant; the first of mine when left out
     * @param seen as with a decision, of APPROVE and REJECT
     */
    record Act(
            @NotNull ApprovalVerb verb,
            @Nullable @Size(max = 64) String target,
            @Nullable @Size(max = 500) String comment,
            @Nullable Long seat,
            @Nullable @Size(max = 100) String seen) {}

    @Operation(
            summary = "Approve, reject, send back, transfer, delegate, add, remove, copy, comment, nudge, withdraw …")
    @PostMapping("/{subject}/acts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void act(@PathVariable String subject, @RequestBody @Valid Act act, Principal principal) {
        tasks.act(new ActOnApproval(
                subject,
                act.seat(),
                act.verb(),
                text(act.target()),
                text(act.comment()),
                principal.getName(),
                act.seen()));
    }

    @Operation(summary = "I have read what was copied to me")
    @PostMapping("/{subject}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String subject, Principal principal) {
        tasks.read(subject, principal.getName());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}

package io.orderwright.process.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.approvals.ApprovalFlow;
import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.rounds.ApprovalReader;
import io.orderwright.approvals.rounds.ApprovalView;
import io.orderwright.approvals.rounds.RoundView;
import io.orderwright.approvals.signoffs.SignOffFacts;
import io.orderwright.approvals.signoffs.SignOffReaders;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.coordination.signoffs.QuestionFacts;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.process.engine.forms.FormFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a person needs to see to answer for a document of any kind: what its kind says of it, and the question itself. */
@Component
class SignOffForm implements FormFacts {

    private final ApprovalFlow flow;
    private final Approvals approvals;
    private final SignOffReaders readers;
    private final QuestionFacts question;
    private final CurrentUser user;
    private final ObjectMapper json;

    SignOffForm(
            ApprovalFlow flow,
            Approvals approvals,
            SignOffReaders readers,
            QuestionFacts question,
            CurrentUser user,
            ObjectMapper json) {
        this.flow = flow;
        this.approvals = approvals;
        this.readers = readers;
        this.question = question;
        this.user = user;
        this.json = json;
    }

    @Override
    public String name() {
        return "sign-off";
    }

    @Override
    public String shownAs() {
        return "document";
    }

    @Override
    public String subject() {
        return "subject";
    }

    @Override
    public String about(String number) {
        RoundView round = flow.round(number);
        SignOffSubject what = round.about();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("number", number);
        form.put("kind", question.both("approvals.kind." + what.kind()));
        form.put("code", what.kind());
        boolean nobody = user.person().isEmpty();
        boolean reads = nobody || readers.reads(number, user.user());
        boolean rows = nobody || readers.readsRows(number, user.user());
        ApprovalReader knowing = new ApprovalReader(rows, reads, reads);
        String total = what.total() == null ? "–" : what.total().toString();
        form.put("title", reads ? what.title() : FieldRights.MASK);
        form.put("total", reads ? total : FieldRights.MASK);
        form.put("seen", reads ? round.seen() : "");
        form.put("submitter", round.submitter());
        form.put("since", question.shown(round.askedAt()));
        form.put(
                "reasons",
                approvals.of(number).stream()
                        .filter(level -> reads)
                        .map(level -> reason(knowing.shown(level)))
                        .toList());
        SignOffFacts facts = readers.facts(number, user.user());
        form.put(
                "facts",
                Stream.concat(facts.facts().stream(), confidential(number))
                        .map(this::fact)
                        .toList());
        form.put("columns", columns(facts));
        form.put("lines", facts.lines().stream().map(SignOffForm::line).toList());
        form.putAll(nobody ? question.of(number) : question.of(number, user.user()));
        form.computeIfPresent("counted", (field, counted) -> reads ? counted : FieldRights.MASK);
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }

    private Stream<SignOffFacts.Fact> confidential(String number) {
        return readers.confidential(number, user.user()).stream()
                .map(fact -> fact.value().isEmpty() ? new SignOffFacts.Fact(fact.label(), FieldRights.MASK) : fact);
    }

    private Map<String, Object> reason(ApprovalView level) {
        return Map.of(
                "reason", question.both(level.reason()),
                "levels", question.group(level.namedGroup()),
                "table", question.both("decision.table." + level.tableName()),
                "row", level.row(),
                "version", level.tableVersion());
    }

    private Map<String, Object> fact(SignOffFacts.Fact fact) {
        return Map.of("label", question.both(fact.label()), "value", question.both(fact.value()));
    }

    /** As a table of a form names its columns; the texts of a line stand under the same keys. */
    private List<Map<String, String>> columns(SignOffFacts facts) {
        List<Map<String, String>> columns = new ArrayList<>();
        facts.columns()
                .forEach(label -> columns.add(Map.of("key", "c" + columns.size(), "label", question.both(label))));
        return columns;
    }

    private static Map<String, String> line(List<String> texts) {
        Map<String, String> line = new LinkedHashMap<>();
        texts.forEach(text -> line.put("c" + line.size(), text));
        return line;
    }
}

package io.orderwright.owners.rules.words;

import io.orderwright.platform.decisions.faults.CasePart;
import io.orderwright.platform.decisions.faults.CasePart.CaseKind;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.decisions.workshop.TableView;
import io.orderwright.platform.decisions.workshop.TableView.ViewColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong with a table in the reader's language, with its columns named as they are labelled. */
@Component
public class FaultTexts {

    private final MessageSource messages;

    FaultTexts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One thing that is wrong, in words.
     *
     * @param place sheet and cell, and the column's label; empty where it is of the table as a whole
     */
    public record FaultText(String place, String text) {}

    /** @param table as it is in force: its labels name the facts */
    public List<FaultText> of(List<TableFault> findings, TableView table, Locale locale) {
        return findings.stream()
                .map(finding -> new FaultText(place(finding, locale), text(finding, table, locale)))
                .toList();
    }

    private static String place(TableFault finding, Locale locale) {
        String heading = TableWords.in(finding.heading(), locale);
        return heading.isEmpty() ? finding.cell() : finding.cell() + " " + heading;
    }

    /** @param table as it is in force: its labels name the facts */
    public String text(TableFault finding, TableView table, Locale locale) {
        List<Object> values = new ArrayList<>(finding.values());
        if (!finding.cases().isEmpty()) {
            values.add(finding.cases().stream()
                    .filter(part -> part.kind() != CaseKind.ANY)
                    .map(part -> part(part, table, locale))
                    .collect(Collectors.joining(" · ")));
        } else {
            values.add(messages.getMessage("rules.case.every", null, locale));
        }
        return messages.getMessage("rules.finding." + finding.kind(), values.toArray(), locale);
    }

    private String part(CasePart part, TableView table, Locale locale) {
        String fact = table.columns().stream()
                .filter(column -> column.field().equals(part.field()))
                .map(ViewColumn::heading)
                .findFirst()
                .map(heading -> TableWords.fact(heading, locale))
                .orElse(part.field());
        Object[] values = {fact, part.low(), part.high()};
        return messages.getMessage("rules.case." + part.kind(), values, locale);
    }
}

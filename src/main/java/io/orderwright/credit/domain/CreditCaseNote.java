package io.orderwright.credit.domain;

import io.orderwright.credit.cases.CaseView;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a case's history. Never changed. */
@Entity
public class CreditCaseNote {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "credit_case_note_seq")
    @SequenceGenerator(name = "credit_case_note_seq", sequenceName = "credit_case_note_seq", allocationSize = 50)
    private @Nullable Long id;

    private long caseId;
    private String kind;
    private String words;
    private String notedBy;
    private Instant notedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CreditCaseNote() {}

    public CreditCaseNote(long caseId, String kind, String words, String notedBy, Instant notedAt) {
        this.caseId = caseId;
        this.kind = kind;
        this.words = words;
        this.notedBy = notedBy;
        this.notedAt = notedAt;
    }

    public long caseId() {
        return caseId;
    }

    public CaseView.CaseNote view() {
        return new CaseView.CaseNote(kind, words, notedBy, notedAt);
    }
}

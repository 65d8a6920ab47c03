package io.orderwright.approvals.rounds;

import io.orderwright.approvals.signoffs.ExcludedPerson;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.util.List;

/**
 * One asking of a document.
 *
 * @param amount what counted for the tier, in the company's currency
 * @param level whose turn it is
 * @param about the document as it was when it was asked about, or has been lowered to since
 * @param seen the word of {@link SeenSubject}, to be sent back with an answer
 * @param excluded who else than the submitter never answers, and why
 */
public record RoundView(
        String subject,
        int round,
        String submitter,
        RoundState state,
        Money amount,
        int level,
        Instant askedAt,
        SignOffSubject about,
        String seen,
        List<ExcludedPerson> excluded) {}

package io.orderwright.approvals.signoffs;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.kernel.Money;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks people to say yes to a document of any kind.
 *
 * @param submitter who asks; never one of those who answer
 * @param content a fingerprint of what is to be agreed to; when it differs later, the yes holds no longer
 * @param companyAmount what the terms of a level depend on, in the company's currency; zero where it is about no money
 * @param groups who is asked, one after the other; nobody when empty
 * @param fallback who is asked where nobody else than the submitter is in the group; null where the table of terms says it
 * @param decision the answer of the asker's own table that names the groups, and why
 * @param again whether it may have been asked about before; a document that comes for the first time is not looked up
 * @param agreed who has just agreed to the same content elsewhere; null where nobody has
 * @param excluded who else than the submitter never answers, and why
 */
public record AskSignOff(
        SignOffSubject subject,
        String submitter,
        String content,
        Money companyAmount,
        List<String> groups,
        @Nullable String fallback,
        Decision decision,
        boolean again,
        @Nullable EarlierAgreement agreed,
        List<ExcludedPerson> excluded) {

    public AskSignOff {
        groups = List.copyOf(groups);
        excluded = List.copyOf(excluded);
    }

    /** About what nobody has agreed to elsewhere. */
    public AskSignOff(
            SignOffSubject subject,
            String submitter,
            String content,
            Money companyAmount,
            List<String> groups,
            @Nullable String fallback,
            Decision decision,
            boolean again) {
        this(subject, submitter, content, companyAmount, groups, fallback, decision, again, null, List.of());
    }

    /** The groups that a table's answer names, in its order; none where it names nobody. */
    public static List<String> groups(String answer) {
        return Arrays.stream(answer.split(","))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** The same question to other groups. */
    AskSignOff to(List<String> others) {
        return new AskSignOff(
                subject, submitter, content, companyAmount, others, fallback, decision, again, agreed, excluded);
    }

    /** The same question, never to these people; whoever submitted is none of them, since he never is asked anyway. */
    public AskSignOff without(Collection<ExcludedPerson> others) {
        List<ExcludedPerson> all = Stream.concat(excluded.stream(), others.stream())
                .filter(one -> !one.person().equals(submitter))
                .toList();
        return new AskSignOff(
                subject, submitter, content, companyAmount, groups, fallback, decision, again, agreed, all);
    }

    /** The same question, where this person has agreed already; whoever asks never has. */
    public AskSignOff after(@Nullable EarlierAgreement yes) {
        return new AskSignOff(
                subject,
                submitter,
                content,
                companyAmount,
                groups,
                fallback,
                decision,
                again,
                yes == null || yes.person().equals(submitter) ? null : yes,
                excluded);
    }
}

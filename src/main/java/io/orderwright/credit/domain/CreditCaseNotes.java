package io.orderwright.credit.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** What was noted in cases. */
public interface CreditCaseNotes extends Repository<CreditCaseNote, Long> {

    CreditCaseNote save(CreditCaseNote note);

    List<CreditCaseNote> findByCaseIdInOrderById(Collection<Long> caseIds);
}

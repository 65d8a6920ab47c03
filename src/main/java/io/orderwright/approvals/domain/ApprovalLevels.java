package io.orderwright.approvals.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** The levels, by subject. */
public interface ApprovalLevels extends Repository<Approval, Long> {

    Approval save(Approval level);

    List<Approval> findBySubjectOrderByLevelNo(String subject);

    List<Approval> findBySubjectInOrderBySubjectAscLevelNo(Collection<String> subjects);
}

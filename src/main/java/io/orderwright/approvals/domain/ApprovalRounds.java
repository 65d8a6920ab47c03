package io.orderwright.approvals.domain;

import io.orderwright.approvals.rounds.RoundState;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** The askings, by subject. */
public interface ApprovalRounds extends Repository<ApprovalRound, Long> {

    ApprovalRound save(ApprovalRound round);

    void flush();

    /** The last one, and nobody else may act on it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select r from ApprovalRound r where r.subject = :subject
            and r.roundNo = (select max(o.roundNo) from ApprovalRound o where o.subject = :subject)""")
    Optional<ApprovalRound> locked(String subject);

    /** As {@link #locked}, without waiting for whoever holds it: that is refused at once, and tried again. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "0"))
    @Query(
            """
            select r from ApprovalRound r where r.subject = :subject
            and r.roundNo = (select max(o.roundNo) from ApprovalRound o where o.subject = :subject)""")
    Optional<ApprovalRound> lockedAtOnce(String subject);

    Optional<ApprovalRound> findFirstBySubjectOrderByRoundNoDesc(String subject);

    List<ApprovalRound> findBySubjectOrderByRoundNo(String subject);

    @Query(
            """
            select r from ApprovalRound r where r.subject in :subjects
            and r.roundNo = (select max(o.roundNo) from ApprovalRound o where o.subject = r.subject)""")
    List<ApprovalRound> lastOf(Collection<String> subjects);

    boolean existsBySubjectAndStateIn(String subject, Collection<RoundState> states);
}

package io.orderwright.finance.dunning.domain;

import io.orderwright.finance.dunning.RunState;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The runs. Lists, and how many letters a run has, are read by SQL beside it. */
public interface RunBooks extends Repository<DunningRun, Long> {

    /** Stores it at once: what is read of it in the same transaction is read by SQL. */
    DunningRun saveAndFlush(DunningRun run);

    /** Held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from DunningRun r where r.number = :number")
    Optional<DunningRun> locked(String number);

    boolean existsByStateIn(Collection<RunState> states);

    boolean existsByDayAndByClockTrue(LocalDate day);

    /** Nobody else starts a run until the transaction ends. */
    @Query(
            nativeQuery = true,
            value = "select cast(pg_advisory_xact_lock(hashtextextended('dunning runs', 0)) as text)")
    String holdStart();
}

package io.orderwright.owners.diagrams.migration.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Migrations of what is under way. */
public interface MigrationBooks extends Repository<DiagramMigration, Long> {

    DiagramMigration saveAndFlush(DiagramMigration migration);

    Optional<DiagramMigration> findById(long id);

    /** As it stands now; nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from DiagramMigration m where m.id = :id")
    Optional<DiagramMigration> held(long id);

    /** The newest first, of one process. */
    @Query("select m from DiagramMigration m where m.processKey = :key and m.id < :before order by m.id desc")
    List<DiagramMigration> page(String key, long before, Limit most);

    /** The one of a process that waits for somebody, or is under way. */
    @Query("select m from DiagramMigration m where m.processKey = :key and m.state in ('PROPOSED', 'RUNNING')")
    Optional<DiagramMigration> open(String key);

    /** Those that are under way, the oldest first. */
    @Query("select m from DiagramMigration m where m.state = 'RUNNING' order by m.id")
    List<DiagramMigration> running(Limit most);

    /** Those that wait for somebody else than who asks, the oldest first. */
    @Query("select m from DiagramMigration m where m.state = 'PROPOSED' and m.askedBy <> :by order by m.id")
    List<DiagramMigration> waitingForOthers(String by, Limit most);

    /** The one that moves back what that one has moved. */
    Optional<DiagramMigration> findByBackOutOf(long id);
}

package io.orderwright.owners.diagrams.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The diagrams that owners have brought in. */
public interface CandidateBooks extends Repository<DiagramCandidate, Long> {

    DiagramCandidate saveAndFlush(DiagramCandidate candidate);

    Optional<DiagramCandidate> findById(long id);

    /** The newest first, of one process. */
    @Query("select c from DiagramCandidate c where c.processKey = :key and c.id < :before order by c.id desc")
    List<DiagramCandidate> page(String key, long before, Limit most);

    /** The newest first, of all processes. */
    @Query("select c from DiagramCandidate c where c.id < :before order by c.id desc")
    List<DiagramCandidate> page(long before, Limit most);

    /** Those that wait for somebody, the oldest first. */
    @Query("select c from DiagramCandidate c where c.state = 'PROPOSED' order by c.id")
    List<DiagramCandidate> waiting(Limit most);

    /** Those that wait for somebody else than who asks, the oldest first. */
    @Query("select c from DiagramCandidate c where c.state = 'PROPOSED' and c.broughtBy <> :by order by c.id")
    List<DiagramCandidate> waitingForOthers(String by, Limit most);

    /** The newest that somebody still works at. */
    @Query("select c from DiagramCandidate c where c.processKey = :key and c.state = 'DRAFT' and c.broughtBy = :by"
            + " order by c.id desc")
    List<DiagramCandidate> drafts(String key, String by, Limit most);

    /** Released ones whose moment has come, in the order of their moments. */
    @Query("select c from DiagramCandidate c where c.state = 'RELEASED' and c.inForceFrom <= :at"
            + " order by c.inForceFrom, c.id")
    List<DiagramCandidate> due(Instant at, Limit most);

    /** Those that the engine got under these names. */
    @Query("select c from DiagramCandidate c where c.deploymentId in :deployments")
    List<DiagramCandidate> deployed(Collection<String> deployments);

    /** Released ones of a process whose moment has not come. */
    @Query(
            "select c from DiagramCandidate c where c.processKey = :key and c.state = 'RELEASED' order by c.inForceFrom, c.id")
    List<DiagramCandidate> later(String key, Limit most);

    /** Processes with a release that could not be put in force, until another is in force or it is taken back. */
    @Query(
            "select distinct c.processKey from DiagramCandidate c where c.state = 'FAILED' and not exists"
                    + " (select d from DiagramCandidate d where d.processKey = c.processKey and d.deployedAt > c.inForceFrom and d.state = 'IN_FORCE')")
    List<String> failed();
}

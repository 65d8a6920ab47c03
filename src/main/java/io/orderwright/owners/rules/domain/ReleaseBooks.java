package io.orderwright.owners.rules.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The workbooks that owners have brought in. */
public interface ReleaseBooks extends Repository<TableRelease, Long> {

    TableRelease saveAndFlush(TableRelease release);

    Optional<TableRelease> findById(long id);

    /** The newest first, of one table. */
    @Query("select r from TableRelease r where r.tableName = :table and r.id < :before order by r.id desc")
    List<TableRelease> page(String table, long before, Limit most);

    /** The newest first, of all tables. */
    @Query("select r from TableRelease r where r.id < :before order by r.id desc")
    List<TableRelease> page(long before, Limit most);

    /** Those that wait, the oldest first. */
    @Query("select r from TableRelease r where r.state = 'PROPOSED' order by r.id")
    List<TableRelease> waiting(Limit most);

    /** Those released by that moment, the one in force first; without those that were taken back. */
    @Query("select r from TableRelease r where r.tableName = :table and r.state = 'RELEASED' and r.inForceFrom <= :at"
            + " order by r.inForceFrom desc, r.id desc")
    List<TableRelease> inForce(String table, Instant at, Limit most);
}

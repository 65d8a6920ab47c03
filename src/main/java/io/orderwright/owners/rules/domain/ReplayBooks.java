package io.orderwright.owners.rules.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was asked again. */
public interface ReplayBooks extends Repository<TableReplay, Long> {

    TableReplay saveAndFlush(TableReplay replay);

    Optional<TableReplay> findById(long id);

    /** The newest first. */
    @Query("select r from TableReplay r where r.releaseId = :release order by r.id desc")
    List<TableReplay> of(long release, Limit most);
}

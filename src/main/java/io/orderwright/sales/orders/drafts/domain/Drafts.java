package io.orderwright.sales.orders.drafts.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The drafts, by id. */
public interface Drafts extends Repository<OrderDraft, UUID> {

    OrderDraft saveAndFlush(OrderDraft draft);

    void delete(OrderDraft draft);

    Optional<OrderDraft> findById(UUID id);

    @Query(
            """
            select d from OrderDraft d where d.owner = :owner and d.orderNumber is null and d.updatedAt < :before
            order by d.updatedAt desc""")
    List<OrderDraft> page(String owner, Instant before, Limit limit);
}

package io.orderwright.sales.comments.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The comments, by order, the newest first. */
public interface OrderComments extends Repository<OrderComment, Long> {

    /** Writes it at once: its files, which another store writes, refer to it. */
    OrderComment saveAndFlush(OrderComment comment);

    Optional<OrderComment> findByIdAndOrderNumber(long id, String orderNumber);

    @Query("select c from OrderComment c where c.orderNumber = :orderNumber and c.id < :before"
            + " order by c.id desc limit :size")
    List<OrderComment> page(String orderNumber, long before, int size);

    @Query("select c from OrderComment c join c.mentions m where m = :login and c.writtenAt >= :since"
            + " order by c.id desc limit :size")
    List<OrderComment> mentioning(String login, Instant since, int size);
}

package io.orderwright.approvals.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The seats, by number. */
public interface Seats extends Repository<Seat, Long> {

    Seat save(Seat seat);

    Optional<Seat> findById(Long id);
}

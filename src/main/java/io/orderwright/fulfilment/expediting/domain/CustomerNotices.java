package io.orderwright.fulfilment.expediting.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What customers of displaced orders are told. */
public interface CustomerNotices extends Repository<CustomerNotice, String> {

    CustomerNotice save(CustomerNotice notice);

    /** Finds it and holds it: it ends once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from CustomerNotice n where n.number = :number")
    Optional<CustomerNotice> hold(String number);

    List<CustomerNotice> findByNumberIn(Collection<String> numbers);

    List<CustomerNotice> findByInsertionOrderByOrderNumber(String insertion);

    List<CustomerNotice> findByOrderNumberOrderByInsertion(String orderNumber);
}

package io.orderwright.credit.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The cases, open and closed. */
public interface CreditCaseRecords extends Repository<CreditCase, Long> {

    CreditCase save(CreditCase opened);

    Optional<CreditCase> findById(long id);

    @Query("select c from CreditCase c where c.orderNumber = :orderNumber and c.closedAt is null")
    Optional<CreditCase> open(String orderNumber);

    /** The oldest first: who waited longest is helped first. */
    @Query("select c from CreditCase c where c.closedAt is null and c.id > :after order by c.id")
    List<CreditCase> open(long after, Limit size);

    /** Orders of the customer that credit holds up, the oldest first. */
    @Query(
            """
            select c.orderNumber from CreditCase c where c.customerCode = :customerCode and c.closedAt is null
            order by c.id""")
    List<String> held(String customerCode);

    /** A customer's, the newest first. */
    @Query("select c from CreditCase c where c.customerCode = :customerCode and c.id < :before order by c.id desc")
    List<CreditCase> page(String customerCode, long before, Limit size);
}

package io.orderwright.credit.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The commitments, by order. */
public interface CreditCommitments extends Repository<CreditCommitment, String> {

    CreditCommitment save(CreditCommitment commitment);

    /** That of a document which was taken over by mistake. */
    void delete(CreditCommitment commitment);

    /** Asks the database, whatever was read before. */
    boolean existsById(String orderNumber);

    Optional<CreditCommitment> findById(String orderNumber);

    /** What makes up a customer's exposure, the largest part first. */
    @Query(
            """
            select c from CreditCommitment c where c.customerCode = :customerCode and c.state in (OPEN, INVOICED)
            and c.openOrder.amount + c.receivable.amount <> 0
            order by c.openOrder.amount + c.receivable.amount desc, c.orderNumber""")
    List<CreditCommitment> counting(String customerCode, Limit size);
}

package io.orderwright.credit.domain;

import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.LimitState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The limits of all customers. */
public interface CreditLimitRecords extends Repository<CreditLimit, Long> {

    CreditLimit save(CreditLimit limit);

    /** One that was brought along by mistake. */
    void delete(CreditLimit limit);

    /** What was saved and deleted is in the table. */
    void flush();

    List<CreditLimit> findByCustomerCode(String customerCode);

    Optional<CreditLimit> findById(Long id);

    /** What counts on the day or may count later. */
    @Query(
            """
            select l from CreditLimit l where l.customerCode = :customerCode and l.state = APPROVED
            and (l.validUntil is null or l.validUntil >= :day) order by l.id""")
    List<CreditLimit> approved(String customerCode, LocalDate day);

    boolean existsByCustomerCodeAndState(String customerCode, LimitState state);

    boolean existsByCustomerCodeAndKindAndState(String customerCode, LimitKind kind, LimitState state);

    /** Customers of whom a limit that counts, or may count later, has days; in the order of their codes. */
    @Query(
            """
            select distinct l.customerCode from CreditLimit l where l.state = APPROVED and l.customerCode > :after
            and (l.validUntil >= :day or l.validUntil is null and l.kind = ORDINARY and l.validFrom > :day)
            order by l.customerCode""")
    List<String> customersWithDates(LocalDate day, String after, Limit size);

    /** The newest first. */
    @Query("select l from CreditLimit l where l.customerCode = :customerCode and l.id < :before order by l.id desc")
    List<CreditLimit> page(String customerCode, long before, Limit size);
}

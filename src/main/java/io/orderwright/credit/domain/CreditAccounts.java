package io.orderwright.credit.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The credit accounts, by customer. */
public interface CreditAccounts extends Repository<CreditAccount, String> {

    /** Opens an account without a limit; does nothing where there is one. */
    @Modifying
    @Query(
            nativeQuery = true,
            value =
                    """
                    insert into credit_account
                        (customer_code, version, grade, currency, credit_limit, open_orders, receivables, unallocated)
                    values (:customerCode, 0, :grade, :currency, 0, 0, 0, 0) on conflict do nothing""")
    void openIfAbsent(String customerCode, String currency, String grade);

    Optional<CreditAccount> findById(String customerCode);

    /** Waits for and keeps the row until the transaction ends: whoever changes or compares exposure holds it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from CreditAccount a where a.customerCode = :customerCode")
    Optional<CreditAccount> locked(String customerCode);
}

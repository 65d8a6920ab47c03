package io.orderwright.credit.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The credit accounts, by customer. */
public interface CreditAccounts extends Repository<CreditAccount, String> {

    CreditAccount saveAndFlush(CreditAccount account);

    /** Waits for whoever opens an account for the customer, and keeps others from it until the transaction ends. */
    @Query(
            nativeQuery = true,
            value = "select cast(pg_advisory_xact_lock(hashtextextended('credit ' || :customerCode, 0)) as text)")
    String holdUnopened(String customerCode);

    void delete(CreditAccount account);

    /** Whether anything of the customer but limits was ever asked, decided or counted. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select exists (select from credit_commitment where customer_code = :customerCode)
                        or exists (select from credit_release where customer_code = :customerCode)
                        or exists (select from credit_review where customer_code = :customerCode)
                        or exists (select from credit_case where customer_code = :customerCode)""")
    boolean used(String customerCode);

    /** Whether anything was asked of the customer's credit, or answered, since then. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select exists (select from credit_commitment where customer_code = :customerCode and answered_at >= :since)
                        or exists (select from credit_release where customer_code = :customerCode and released_at >= :since)
                        or exists (select from credit_case where customer_code = :customerCode and opened_at >= :since)""")
    boolean usedSince(String customerCode, Instant since);

    Optional<CreditAccount> findById(String customerCode);

    List<CreditAccount> findByCustomerCodeIn(Collection<String> customerCodes);

    /** Waits for and keeps the row until the transaction ends: whoever changes or compares exposure holds it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from CreditAccount a where a.customerCode = :customerCode")
    Optional<CreditAccount> locked(String customerCode);
}

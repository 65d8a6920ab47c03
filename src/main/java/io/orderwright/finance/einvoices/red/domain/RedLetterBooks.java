package io.orderwright.finance.einvoices.red.domain;

import io.orderwright.finance.einvoices.red.RedLetterState;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All red letters. Found by id, which the number holds. */
public interface RedLetterBooks extends Repository<RedLetter, Long> {

    /** Stores it at once, so that another one of the same credit note is noticed here. */
    RedLetter saveAndFlush(RedLetter letter);

    Optional<RedLetter> findById(Long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RedLetter r where r.id = :id")
    Optional<RedLetter> locked(Long id);

    /** The one that stands for a credit note. */
    Optional<RedLetter> findByCreditNoteAndStateNot(String creditNote, RedLetterState state);

    List<RedLetter> findByCreditNoteOrderById(String creditNote);

    List<RedLetter> findByBlueAndStateNot(String blue, RedLetterState state);

    List<RedLetter> findByOrderNumberOrderById(String orderNumber);

    @Query("select r from RedLetter r where r.id < :before order by r.id desc")
    List<RedLetter> page(long before, Limit most);

    /** Nobody else asks for something of this electronic invoice to be taken back until the transaction ends. */
    @Query(
            nativeQuery = true,
            value = "select cast(pg_advisory_xact_lock(hashtextextended('red letters ' || :blue, 0)) as text)")
    String holdBlue(String blue);
}

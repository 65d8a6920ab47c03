package io.orderwright.credit.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditAccounts;
import io.orderwright.credit.domain.CreditCommitment;
import io.orderwright.credit.domain.CreditCommitments;
import io.orderwright.credit.domain.CreditLimitRecords;
import io.orderwright.platform.kernel.BusinessHours;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.WorkingDays;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an order counts for is what it counts for when its customer's account is ours. */
@Tag("money")
class CreditBookTest {

    private final CreditAccounts accounts = mock(CreditAccounts.class);
    private final CreditCommitments commitments = mock(CreditCommitments.class);
    private final EntityManager entities = mock(EntityManager.class);
    private final CompanyCalendar calendar = new CompanyCalendar(
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC),
            ZoneOffset.UTC,
            new WorkingDays(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of()),
            new BusinessHours(LocalTime.of(9, 0), LocalTime.of(18, 0)));
    private final CreditBook book =
            new CreditBook(accounts, commitments, mock(CreditLimitRecords.class), calendar, entities);

    /** A document that was taken over by mistake is removed by whoever has the account before us. */
    @Test
    void whatWasRemovedMeanwhileCountsForNothing() {
        CreditCommitment order = mock(CreditCommitment.class);
        given(order.customerCode()).willReturn("C-1");
        given(order.currency()).willReturn("CNY");
        given(commitments.findById("SO-1")).willReturn(Optional.of(order));
        CreditAccount account = mock(CreditAccount.class);
        given(account.currency()).willReturn("CNY");
        given(accounts.locked("C-1")).willReturn(Optional.of(account));

        given(commitments.existsById("SO-1")).willReturn(true);
        assertThat(book.findHeld("SO-1")).contains(new CreditBook.HeldCommitment(order, account));

        given(commitments.existsById("SO-1")).willReturn(false);
        doThrow(new EntityNotFoundException("gone")).when(entities).refresh(order);
        assertThat(book.findHeld("SO-1")).isEmpty();
    }
}

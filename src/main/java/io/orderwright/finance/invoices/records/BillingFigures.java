package io.orderwright.finance.invoices.records;

import io.orderwright.platform.kernel.DayTotal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Invoices and receipts in figures. Every count stops at a limit, every sum reads some days only. */
public interface BillingFigures {

    /** Invoices issued from the first day to the last, both included. */
    List<DayTotal> invoiced(LocalDate first, LocalDate last);

    /** Payments received from the first day to the last, both included. */
    List<DayTotal> received(LocalDate first, LocalDate last, ZoneId zone);

    /**
     * Documents that should have been paid before today, counted no further than {@code atMost}; a deposit for which its order
     * waits is not among them, as for dunning.
     */
    int overdue(LocalDate today, int atMost);

    /** Receipts of which something waits, counted no further than {@code atMost}. */
    int waitingMoney(int atMost);

    /** Credit notes about which somebody is asked, counted no further than {@code atMost}. */
    int askedCorrections(int atMost);

    /** Refunds, bounces and reversals about which somebody is asked, counted no further than {@code atMost}. */
    int askedMovements(int atMost);

    /** Write-offs about which somebody is asked, counted no further than {@code atMost}. */
    int askedWriteOffs(int atMost);
}

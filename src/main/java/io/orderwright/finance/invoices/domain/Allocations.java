package io.orderwright.finance.invoices.domain;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The allocation rows: read and added to, nothing else. */
public interface Allocations extends Repository<Allocation, Allocation.Entry> {

    Allocation save(Allocation allocation);

    /** One statement for any number of them: the text of an "in" would be translated anew for each call. */
    @Query(
            nativeQuery = true,
            value =
                    "select * from allocation where receipt_id = any(:receipts) order by receipt_id, allocated_at, entry_no")
    List<Allocation> ofReceipts(Long[] receipts);

    @Query("select a from Allocation a where a.id.invoice = :invoice order by a.id.entryNo")
    List<Allocation> ofInvoice(String invoice);
}

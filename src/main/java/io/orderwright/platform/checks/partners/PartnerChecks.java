package io.orderwright.platform.checks.partners;

import org.springframework.stereotype.Component;

/** Begins comparisons with the partners' books. */
@Component
public class PartnerChecks {

    private final PartnerBooks books;

    PartnerChecks(PartnerBooks books) {
        this.books = books;
    }

    /** Reads the books as they are now; call it before the snapshot, outside any transaction. */
    public PartnerCheck begin() {
        return PartnerCheck.begin(books);
    }
}

package io.orderwright.desk.account;

import io.orderwright.desk.DeskEntries;
import java.util.List;
import org.springframework.stereotype.Component;

/** The menu's links to locked logins and tokens; security says who may follow it. */
@Component
class AccountRoom implements DeskEntries {

    @Override
    public List<DeskEntry> entries() {
        return List.of(
                new DeskEntry(290, "locks", "/locks", "locks.title", null).in(DeskGroup.SYSTEM),
                new DeskEntry(291, "tokens", "/tokens", "tokens.title", null).in(DeskGroup.SYSTEM));
    }
}

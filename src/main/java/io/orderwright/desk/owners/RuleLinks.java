package io.orderwright.desk.owners;

import io.orderwright.owners.rules.RuleReaders;
import io.orderwright.platform.security.CurrentUser;
import org.springframework.stereotype.Component;

/** Whether a decision on a page leads to the row that made it: for those who may read decision tables. */
@Component
public class RuleLinks {

    private final CurrentUser user;

    RuleLinks(CurrentUser user) {
        this.user = user;
    }

    public boolean offered() {
        return user.person()
                .map(person -> RuleReaders.READERS.stream().anyMatch(person::has))
                .orElse(false);
    }
}

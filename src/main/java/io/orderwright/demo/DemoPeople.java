package io.orderwright.demo;

import io.orderwright.platform.security.DemoCast;
import io.orderwright.platform.security.ports.Account;
import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.platform.security.ports.OfferedLogins;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo company's people, before its orders; the login page offers them. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoPeople implements ApplicationRunner, OfferedLogins {

    private final Accounts accounts;

    DemoPeople(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        DemoCast.MEMBERS.forEach(member -> accounts.add(
                new Account(member.user(), member.name(), Set.of(member.role())), member.password(), false));
    }

    @Override
    public List<Offer> offers() {
        return DemoCast.MEMBERS.stream()
                .map(member -> new Offer(member.user(), member.password(), member.role()))
                .toList();
    }
}

package io.orderwright.platform.security.login;

import io.orderwright.platform.security.LoginLockChanged;
import io.orderwright.platform.security.ports.Accounts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts locks into the audit trail, for names that exist: nobody fills it with names of his invention. */
@Component
class LockRecord {

    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    LockRecord(Accounts accounts, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.events = events;
    }

    @EventListener
    @Transactional
    public void on(LoginLocks.LockNotice notice) {
        if (accounts.find(notice.user()).isPresent()) {
            events.publishEvent(new LoginLockChanged("user/" + notice.user(), notice.actor(), notice.locked()));
        }
    }
}

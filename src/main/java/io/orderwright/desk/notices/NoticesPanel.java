package io.orderwright.desk.notices;

import io.orderwright.contact.notices.StaffNotice;
import io.orderwright.contact.notices.StaffNotices;
import io.orderwright.desk.HomePanel;
import io.orderwright.platform.security.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notices of the last two weeks for a person's roles, on the home page. */
@Component
class NoticesPanel implements HomePanel {

    private static final Duration LATELY = Duration.ofDays(14);
    private static final int MOST = 5;
    private static final int PLACE = 18;

    private final StaffNotices notices;
    private final Clock clock;

    NoticesPanel(StaffNotices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String template() {
        return "notices/home";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Optional<List<StaffNotice>> of(Person person) {
        return Optional.of(notices.since(person.roles(), clock.instant().minus(LATELY), MOST))
                .filter(found -> !found.isEmpty());
    }
}

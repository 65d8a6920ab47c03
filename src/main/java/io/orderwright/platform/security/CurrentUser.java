package io.orderwright.platform.security;

import io.orderwright.platform.security.login.LoginAuthentication;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting in this thread, for modules that must not know how people log in. */
@Component
public class CurrentUser {

    /** The name recorded for work that no person asked for: timers, workers, start-up. */
    public static final String SYSTEM = "system";

    /** Empty for work that no person asked for. */
    public Optional<Person> person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof LoginAuthentication login ? Optional.of(login.person()) : Optional.empty();
    }

    /** The login name, or {@link #SYSTEM}. */
    public String user() {
        return person().map(Person::user).orElse(SYSTEM);
    }

    public boolean has(String role) {
        return person().filter(person -> person.has(role)).isPresent();
    }
}

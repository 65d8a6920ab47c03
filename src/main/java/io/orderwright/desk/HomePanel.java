package io.orderwright.desk;

import io.orderwright.platform.security.Person;
import java.util.Optional;

/**
 * Something on the home page that a room of the desk has to say to a person, below what waits for him: a bean of the
 * room. It is fetched again whenever something happens to an order or a task.
 */
public interface HomePanel {

    /** The template whose fragment {@code panel(shown)} draws it, for example {@code insertions/home}. */
    String template();

    /** Where it stands among the others, the smallest first. */
    int place();

    /** What it shows to this person, for its template; empty when there is nothing to say to him. */
    Optional<?> of(Person person);
}

package io.orderwright.desk.comments;

import io.orderwright.desk.HomePanel;
import io.orderwright.platform.security.Person;
import io.orderwright.sales.comments.CommentBook;
import io.orderwright.sales.comments.CommentView;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Comments of the last two weeks that mention a person, on his home page. */
@Component
class MentionsPanel implements HomePanel {

    private static final Duration LATELY = Duration.ofDays(14);
    private static final int MOST = 5;

    private final CommentBook comments;
    private final Clock clock;

    MentionsPanel(CommentBook comments, Clock clock) {
        this.comments = comments;
        this.clock = clock;
    }

    @Override
    public String template() {
        return "comments/home";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public Optional<List<CommentView>> of(Person person) {
        return Optional.of(comments.mentioning(person.user(), clock.instant().minus(LATELY), MOST))
                .filter(found -> !found.isEmpty());
    }
}

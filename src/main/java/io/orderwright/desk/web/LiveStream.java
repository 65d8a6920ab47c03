package io.orderwright.desk.web;

import io.orderwright.desk.live.Channel;
import io.orderwright.desk.live.LiveUpdates;
import io.orderwright.desk.live.Watcher;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-sent events for open pages: each says only which topic has changed. An idle connection holds no thread and no
 * database connection; it ends with the session.
 */
@Controller
class LiveStream implements HttpSessionListener {

    private static final Pattern TOPIC = Pattern.compile("[a-z][a-z-]{0,30}(/[A-Za-z0-9._-]{1,40})?");
    private static final int MOST_TOPICS = 10;
    private static final long NEVER = -1;

    private final LiveUpdates live;

    LiveStream(LiveUpdates live) {
        this.live = live;
    }

    /** @param age milliseconds since the page was made or last connected */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> watch(
            @RequestParam List<String> topic,
            @RequestParam(defaultValue = "0") long age,
            Principal principal,
            HttpSession session,
            HttpServletResponse response)
            throws IOException {
        Set<String> topics = new HashSet<>(topic);
        if (topics.isEmpty()
                || topics.size() > MOST_TOPICS
                || age < 0
                || !topics.stream().allMatch(TOPIC.asMatchPredicate())) {
            return ResponseEntity.badRequest().build();
        }
        SseEmitter emitter = new SseEmitter(NEVER);
        // The page hears at once that it is connected, not only with the first change.
        emitter.send(SseEmitter.event().comment(""));
        Optional<Watcher> watcher =
                live.watch(principal.getName(), session.getId(), topics, Duration.ofMillis(age), new Stream(emitter));
        if (watcher.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        emitter.onCompletion(() -> live.stop(watcher.get()));
        emitter.onError(broken -> live.stop(watcher.get()));
        response.setHeader("X-Accel-Buffering", "no");
        return ResponseEntity.ok(emitter);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        live.sessionEnded(event.getSession().getId());
    }

    /** One page's stream. */
    private record Stream(SseEmitter emitter) implements Channel {

        @Override
        public void changed(String topic) throws IOException {
            emitter.send(SseEmitter.event().name("changed").data(topic));
        }

        @Override
        public void beat() throws IOException {
            emitter.send(SseEmitter.event().comment(""));
        }

        @Override
        public void close() {
            emitter.complete();
        }
    }
}

package io.orderwright.integration.routes;

import io.orderwright.integration.Answer;
import io.orderwright.integration.AskAPerson;
import io.orderwright.integration.Effect;
import io.orderwright.integration.PartnerRefused;
import io.orderwright.integration.PartnerUnavailable;
import io.orderwright.integration.Partners;
import io.orderwright.integration.Partners.Partner;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.stereotype.Component;

/** Calls the route of a topic, or the partner's {@code ask} route, and says what its failure means for the effect. */
@Component
public class PartnerCalls {

    /** Exchange properties that routes read; headers are dropped at a route's door. */
    static final String KEY = "effectKey";

    static final String ORDER = "orderNumber";
    static final String TOPIC = "topic";

    /** What the effect says, for routes that ask about it: their own body is empty. */
    static final String SAYS = "effectBody";

    private static final String ASK = ".ask";
    private static final long BULKHEAD_WAIT_SECONDS = 2;

    private final CamelContext camel;
    private final ProducerTemplate template;
    private final Partners partners;
    private final Map<String, Semaphore> bulkheads = new ConcurrentHashMap<>();

    PartnerCalls(CamelContext camel, Partners partners) {
        this.camel = camel;
        this.template = camel.createProducerTemplate();
        this.partners = partners;
    }

    /** The topics that have a route, in alphabetical order; a partner's {@code ask} is not among them. */
    public Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        for (Route route : camel.getRoutes()) {
            if (!route.getId().endsWith(ASK)) {
                topics.add(route.getId());
            }
        }
        return topics;
    }

    /** Whether the partner can tell what became of a key. */
    public boolean canAsk(String partner) {
        return camel.getRoute(partner + ASK) != null;
    }

    /** Runs a call when one of the partner's places is free, and says so when none becomes free. */
    public <T> T withinBulkhead(String partner, Supplier<T> call) {
        Semaphore places = bulkheads.computeIfAbsent(partner, this::places);
        try {
            if (!places.tryAcquire(BULKHEAD_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new PartnerUnavailable("All calls that " + partner + " may take are under way", false, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartnerUnavailable("Interrupted before calling " + partner, false, e);
        }
        try {
            return call.get();
        } finally {
            places.release();
        }
    }

    /** Sends the effect: the route named like its topic. */
    public Answer send(Effect effect) {
        return call(effect.topic(), effect, false)
                .orElseThrow(() -> new PartnerUnavailable("Route " + effect.topic() + " gave no answer", true, null));
    }

    /** What the partner has under the effect's key; empty when it says that it has nothing. */
    public Optional<Answer> ask(Effect effect) {
        return call(effect.partner() + ASK, effect, true);
    }

    private Optional<Answer> call(String route, Effect effect, boolean asking) {
        if (camel.getRoute(route) == null) {
            throw new PartnerUnavailable("No route " + route + " in camel-routes/", asking, null);
        }
        Exchange exchange = template.request("direct:" + route, request -> {
            request.setProperty(KEY, effect.key());
            request.setProperty(ORDER, effect.orderNumber());
            request.setProperty(TOPIC, effect.topic());
            request.setProperty(SAYS, effect.body());
            request.getMessage().setBody(asking ? "" : effect.body());
        });
        Exception failure = exchange.getException();
        if (failure != null) {
            throw meaning(failure, route, asking);
        }
        return Optional.ofNullable(exchange.getMessage().getBody(Answer.class));
    }

    private static RuntimeException meaning(Exception failure, String route, boolean asking) {
        if (failure instanceof AskAPerson person) {
            return person;
        }
        if (failure instanceof PartnerRefused refused && !asking) {
            return refused;
        }
        if (failure instanceof PartnerUnavailable unavailable) {
            return asking ? new PartnerUnavailable(text(failure), true, failure) : unavailable;
        }
        // An earlier attempt's outcome stays unknown for as long as the partner cannot be asked.
        boolean unknown = asking || (failure instanceof IOException && !neverConnected(failure));
        return new PartnerUnavailable(route + ": " + text(failure), unknown, failure);
    }

    private static boolean neverConnected(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException
                || failure instanceof ConnectTimeoutException
                || failure instanceof ConnectionRequestTimeoutException
                || failure instanceof SSLHandshakeException;
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private Semaphore places(String name) {
        Partner partner = partners.of(name);
        return new Semaphore(partner.concurrency(), true);
    }
}

package io.orderwright.desk.track;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.contact.tracking.TrackingSettings;
import io.orderwright.desk.ParcelsOfOrder;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.sales.orders.OrderQueries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * A customer follows his order by a link, without a login. Whatever is wrong with a link, the answer is the same: nobody
 * learns by trying which orders there are.
 */
@Controller
class TrackPage {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    /** Bounds the memory that somebody with many addresses can make us use. */
    private static final int REMEMBERED = 100_000;

    private final TrackingLinks links;
    private final OrderQueries orders;
    private final DeliveryBook deliveryBook;
    private final ParcelsOfOrder parcels;
    private final Billing billing;
    private final CompanyCalendar calendar;
    private final int perMinute;
    private final Cache<String, Bucket> addresses = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    TrackPage(
            TrackingLinks links,
            OrderQueries orders,
            DeliveryBook deliveryBook,
            ParcelsOfOrder parcels,
            Billing billing,
            CompanyCalendar calendar,
            TrackingSettings settings) {
        this.links = links;
        this.orders = orders;
        this.deliveryBook = deliveryBook;
        this.parcels = parcels;
        this.billing = billing;
        this.calendar = calendar;
        this.perMinute = settings.requestsPerMinute();
    }

    @GetMapping("/track/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        if (!allowance(request.getRemoteAddr()).tryConsume(1)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            return new ModelAndView("track/none", Map.of("words", "busy"), HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<String> number = links.orderOf(token);
        if (number.isEmpty()) {
            return new ModelAndView("track/none", Map.of("words", "none"), HttpStatus.NOT_FOUND);
        }
        ModelAndView page = new ModelAndView("track/order");
        page.addObject("order", tracked(number.get()));
        page.addObject("way", TrackingStage.WAY);
        page.addObject("zone", calendar.zone().getId());
        return page;
    }

    private TrackedOrder tracked(String number) {
        List<DeliveryView> deliveries = deliveryBook.ofOrder(number);
        return TrackedOrder.of(orders.get(number), deliveries, parcels.of(deliveries), billing.documents(number));
    }

    private Bucket allowance(String address) {
        return Objects.requireNonNull(addresses.get(address, unknown -> Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build()));
    }
}

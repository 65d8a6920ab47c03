package io.orderwright.fulfilment.deliveries.web;

import io.orderwright.fulfilment.deliveries.parcels.CarrierReports;
import io.orderwright.fulfilment.deliveries.parcels.CarrierReports.Source;
import io.orderwright.fulfilment.deliveries.ports.CarrierCallbacks;
import io.orderwright.fulfilment.deliveries.ports.CarrierCallbacks.CallbackVerdict;
import io.orderwright.fulfilment.deliveries.ports.CarrierCallbacks.ParsedCallback;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.platform.kernel.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where carriers tell where parcels are. No login and no session: a callback is believed for its signature. It is answered when it
 * is stored; what comes of it comes afterwards. What nobody signed is turned away before it is read or touches the database, after
 * a few times without a word.
 */
@Hidden
@RestController
class CarrierCallbacksApi {

    private static final int LARGEST = 64 * 1024;

    private static final Logger log = LoggerFactory.getLogger(CarrierCallbacksApi.class);

    private final CarrierCallbacks callbacks;
    private final CallbackThrottle throttle;
    private final CarrierReports reports;

    CarrierCallbacksApi(CarrierCallbacks callbacks, CallbackThrottle throttle, CarrierReports reports) {
        this.callbacks = callbacks;
        this.throttle = throttle;
        this.reports = reports;
    }

    @PostMapping("/carriers/{name}/events")
    ResponseEntity<Void> told(@PathVariable String name, HttpServletRequest request) throws IOException {
        Carrier carrier;
        try {
            carrier = Carrier.of(name);
        } catch (Refusal unknown) {
            return answer(HttpStatus.NOT_FOUND);
        }
        Optional<CallbackVerdict> unread = callbacks.refusedUnread(carrier, request::getHeader);
        if (unread.isPresent()) {
            return unread.get() == CallbackVerdict.NOT_CONFIGURED
                    ? answer(HttpStatus.NOT_FOUND)
                    : forged(carrier, request, HttpStatus.UNAUTHORIZED);
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return forged(carrier, request, HttpStatus.PAYLOAD_TOO_LARGE);
        }
        ParsedCallback reading = callbacks.read(carrier, request::getHeader, body);
        return switch (reading.verdict()) {
            case NOT_CONFIGURED -> answer(HttpStatus.NOT_FOUND);
            case FORGED -> forged(carrier, request, HttpStatus.UNAUTHORIZED);
            case UNREADABLE -> answer(HttpStatus.BAD_REQUEST);
            case BELIEVED -> {
                reports.keep(carrier, reading.reports(), Source.CALLBACK);
                yield answer(HttpStatus.NO_CONTENT);
            }
        };
    }

    /** It is not the carrier's, as far as anybody can tell: said and logged a few times, then only counted. */
    private ResponseEntity<Void> forged(Carrier carrier, HttpServletRequest request, HttpStatus status) {
        Optional<Duration> wait = throttle.forged(carrier, request.getRemoteAddr());
        if (wait.isEmpty()) {
            log.warn("A callback from {} is not {}'s: {}", request.getRemoteAddr(), carrier, status);
            return answer(status);
        }
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1))
                .build();
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}

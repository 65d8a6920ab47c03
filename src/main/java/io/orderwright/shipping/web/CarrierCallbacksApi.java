package io.orderwright.shipping.web;

import io.orderwright.kernel.Refusal;
import io.orderwright.shipping.Carrier;
import io.orderwright.shipping.ParcelTracking;
import io.orderwright.shipping.ParcelTracking.Source;
import io.orderwright.shipping.ports.CarrierCallbacks;
import io.orderwright.shipping.ports.CarrierCallbacks.Reading;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where carriers tell where parcels are. No login and no session: a callback is believed for its signature. It is answered when it
 * is stored; what comes of it comes afterwards.
 */
@Hidden
@RestController
class CarrierCallbacksApi {

    private static final int LARGEST = 64 * 1024;

    private final CarrierCallbacks callbacks;
    private final ParcelTracking tracking;

    CarrierCallbacksApi(CarrierCallbacks callbacks, ParcelTracking tracking) {
        this.callbacks = callbacks;
        this.tracking = tracking;
    }

    @PostMapping("/carriers/{name}/events")
    ResponseEntity<Void> told(@PathVariable String name, HttpServletRequest request) throws IOException {
        Carrier carrier;
        try {
            carrier = Carrier.of(name);
        } catch (Refusal unknown) {
            return answer(HttpStatus.NOT_FOUND);
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return answer(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        Reading reading = callbacks.read(carrier, request::getHeader, body);
        return switch (reading.verdict()) {
            case NOT_CONFIGURED -> answer(HttpStatus.NOT_FOUND);
            case FORGED -> answer(HttpStatus.UNAUTHORIZED);
            case UNREADABLE -> answer(HttpStatus.BAD_REQUEST);
            case BELIEVED -> {
                tracking.keep(carrier, reading.reports(), Source.CALLBACK);
                yield answer(HttpStatus.NO_CONTENT);
            }
        };
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}

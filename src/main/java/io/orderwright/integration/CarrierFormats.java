package io.orderwright.integration;

import io.orderwright.fulfilment.deliveries.parcels.CarrierReport;
import io.orderwright.integration.CallbackRejected.RejectionReason;
import io.orderwright.integration.wire.CarrierWire;
import io.orderwright.platform.ground.text.PlainText;
import io.orderwright.platform.kernel.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/**
 * Reads what carriers say: answers to us, and what they tell by themselves. A callback is believed when it carries the
 * HMAC-SHA256 of its time and its raw body under the secret that this carrier and we know, and is not older or later than
 * {@link #WINDOW}.
 */
@Service
public class CarrierFormats {

    /** How far a carrier's clock may be from ours; what is heard again within it is recognised by its event's number. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    /** How far the time of an event may be from now: clocks and time zones ahead, parcels that were lost behind. */
    static final Duration LATEST = Duration.ofDays(1);

    static final Duration EARLIEST = Duration.ofDays(400);

    private static final int LONGEST = 200;
    private static final int SHORTEST = 16;
    private static final int HMAC_BYTES = 32;

    private final Map<String, CarrierWire> wires;
    private final Environment settings;
    private final Clock clock;

    CarrierFormats(List<CarrierWire> wires, Environment settings, Clock clock) {
        this.wires = wires.stream().collect(Collectors.toMap(CarrierWire::partner, Function.identity()));
        this.settings = settings;
        this.clock = clock;
        wires.forEach(wire -> {
            String secret = secret(wire.partner());
            if (!secret.isEmpty() && secret.length() < SHORTEST) {
                throw new IllegalStateException("orderwright.partners." + wire.partner()
                        + ".callback-secret has fewer than " + SHORTEST + " characters");
            }
        });
    }

    /** The tracking numbers that an answer to a booking gives, by the number of the parcel. */
    public Map<Integer, String> waybills(String partner, String answer) {
        return wire(partner).waybills(answer);
    }

    /** What an answer to a question tells. */
    public List<CarrierReport> tracked(String partner, String answer) {
        return wire(partner).tracked(answer).stream()
                .map(CarrierFormats::undirected)
                .filter(this::isCredible)
                .toList();
    }

    /** Why a callback is rejected whatever its body says; empty when its headers could be a signature of now. */
    public Optional<RejectionReason> rejectedUnread(String partner, Function<String, @Nullable String> header) {
        if (secret(partner).isEmpty()) {
            return Optional.of(RejectionReason.NOT_CONFIGURED);
        }
        CarrierWire wire = wire(partner);
        String time = Optional.ofNullable(header.apply(wire.timeHeader())).orElse("");
        byte[] given = signature(wire, header.apply(wire.signatureHeader()));
        return given.length == HMAC_BYTES && recent(wire, time)
                ? Optional.empty()
                : Optional.of(RejectionReason.SIGNATURE);
    }

    /**
     * What a callback tells.
     *
     * @param header a header's value by its name, null where there is none
     * @throws CallbackRejected when it is not the carrier's, or not readable
     */
    public List<CarrierReport> told(String partner, Function<String, @Nullable String> header, byte[] body) {
        CarrierWire wire = wire(partner);
        String secret = secret(partner);
        if (secret.isEmpty()) {
            throw new CallbackRejected(RejectionReason.NOT_CONFIGURED, partner + " has no callback-secret");
        }
        String time = Optional.ofNullable(header.apply(wire.timeHeader())).orElse("");
        byte[] given = signature(wire, header.apply(wire.signatureHeader()));
        byte[] ours = Fingerprint.keyed(secret.getBytes(StandardCharsets.UTF_8), wire.signed(time), body);
        boolean genuine = Fingerprint.same(ours, given);
        if (!genuine || !recent(wire, time)) {
            throw new CallbackRejected(RejectionReason.SIGNATURE, partner + " did not sign this, or not now");
        }
        try {
            List<CarrierReport> told = wire.tracked(new String(body, StandardCharsets.UTF_8)).stream()
                    .map(CarrierFormats::undirected)
                    .toList();
            if (!told.stream().allMatch(this::isCredible)) {
                throw new IllegalArgumentException("a text or a time that no parcel can have");
            }
            return told;
        } catch (RuntimeException e) {
            throw new CallbackRejected(RejectionReason.FORMAT, partner + ": " + e.getMessage());
        }
    }

    /** Who signed wrote as he liked: what turns the direction is left out, and the rest is news all the same. */
    private static CarrierReport undirected(CarrierReport report) {
        return new CarrierReport(
                PlainText.undirected(report.eventId()),
                PlainText.undirected(report.trackingNumber()),
                report.status(),
                PlainText.undirected(report.carrierStatus()),
                report.happenedAt(),
                PlainText.undirected(report.place()),
                PlainText.undirected(report.signedBy()));
    }

    /** Texts that can be kept and shown, and a time that can be: one far ahead would outrank all that is heard later. */
    private boolean isCredible(CarrierReport report) {
        Instant now = clock.instant();
        return Stream.of(
                                report.eventId(),
                                report.trackingNumber(),
                                report.carrierStatus(),
                                report.place(),
                                report.signedBy())
                        .allMatch(text -> text.length() <= LONGEST && PlainText.isPlain(text))
                && report.happenedAt().isBefore(now.plus(LATEST))
                && report.happenedAt().isAfter(now.minus(EARLIEST));
    }

    private boolean recent(CarrierWire wire, String time) {
        try {
            Instant at = wire.time(time);
            return Duration.between(at, clock.instant()).abs().compareTo(WINDOW) <= 0;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static byte[] signature(CarrierWire wire, @Nullable String text) {
        try {
            return text == null ? new byte[0] : wire.signature(text);
        } catch (IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }

    private String secret(String partner) {
        return settings.getProperty("orderwright.partners." + partner + ".callback-secret", "")
                .strip();
    }

    private CarrierWire wire(String partner) {
        CarrierWire wire = wires.get(partner);
        if (wire == null) {
            throw new IllegalArgumentException("'" + partner + "' is no carrier");
        }
        return wire;
    }
}

package io.orderwright.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.fulfilment.deliveries.parcels.CarrierReport;
import io.orderwright.fulfilment.deliveries.parcels.ParcelStatus;
import io.orderwright.integration.wire.CarrierWire;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.mock.env.MockEnvironment;

/** What a carrier has signed is believed only as far as it can be true of a parcel. */
@Tag("doors")
class CarrierNewsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final String SECRET = "a-secret-of-some-length";

    private final CarrierWire wire =
            Mockito.mock(CarrierWire.class, call -> switch (call.getMethod().getName()) {
                case "partner" -> "post";
                case "timeHeader" -> "T";
                case "signatureHeader" -> "S";
                case "time" -> NOW;
                case "signed" -> new byte[0];
                case "signature" -> HexFormat.of().parseHex(call.getArgument(0, String.class));
                default -> Mockito.RETURNS_DEFAULTS.answer(call);
            });

    private final CarrierFormats formats = new CarrierFormats(
            List.of(wire),
            new MockEnvironment().withProperty("orderwright.partners.post.callback-secret", SECRET),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void newsOfTodayAreBelieved() throws Exception {
        assertThat(told(news("Suzhou 苏州", "Li", NOW.minus(Duration.ofDays(300)))))
                .hasSize(1);
        assertThat(told(news("", "", NOW.plus(Duration.ofHours(20))))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2999-01-01T00:00:00Z",
                "2026-11-30T12:00:00Z",
                "2020-01-01T00:00:00Z",
                "+292278994-08-17T07:12:55.807Z"
            })
    void timesThatNoParcelCanHaveAreNot(String time) {
        refused(news("", "", Instant.parse(time)));
    }

    @Test
    void textsThatNobodyTypedAreNot() {
        refused(news("x".repeat(201), "", NOW));
        refused(news("", "x".repeat(201), NOW));
        refused(news("a\0b", "", NOW));
        refused(news("", "\u0007", NOW));
    }

    @Test
    void whatTurnsTheDirectionIsLeftOut() throws Exception {
        CarrierReport turned = news("Su\u202ezhou", "\u202aLi\u202c", NOW);
        assertThat(told(turned)).containsExactly(news("Suzhou", "Li", NOW));
        Mockito.doReturn(List.of(turned)).when(wire).tracked("answer");
        assertThat(formats.tracked("post", "answer")).containsExactly(news("Suzhou", "Li", NOW));
    }

    @Test
    void ofAnAnswerTheRestIsTaken() {
        Mockito.doReturn(List.of(news("x".repeat(201), "", NOW), news("b", "", NOW)))
                .when(wire)
                .tracked("answer");
        assertThat(formats.tracked("post", "answer"))
                .extracting(CarrierReport::place)
                .containsExactly("b");
    }

    private void refused(CarrierReport news) {
        CallbackRejected rejected = catchThrowableOfType(CallbackRejected.class, () -> told(news));
        assertThat(rejected.why()).isEqualTo(CallbackRejected.RejectionReason.FORMAT);
    }

    private List<CarrierReport> told(CarrierReport news) throws Exception {
        Mockito.doReturn(List.of(news)).when(wire).tracked("body");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] body = "body".getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of("T", "", "S", HexFormat.of().formatHex(mac.doFinal(body)));
        return formats.told("post", headers::get, body);
    }

    private static CarrierReport news(String place, String signer, Instant at) {
        return new CarrierReport("e1", "T1", ParcelStatus.IN_TRANSIT, "transit", at, place, signer);
    }
}

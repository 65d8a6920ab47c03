package io.orderwright.process.returns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedLine;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedSerial;
import io.orderwright.fulfilment.returns.ReturnWarranty;
import io.orderwright.fulfilment.returns.ReturnedGoods;
import io.orderwright.process.engine.forms.FormFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What whoever receives, looks at or credits goods that come back sees of them. */
@Component
class ReturnForm implements FormFacts {

    private final ReturnQueries returns;
    private final MessageSource texts;
    private final ObjectMapper json;

    ReturnForm(ReturnQueries returns, MessageSource texts, ObjectMapper json) {
        this.returns = returns;
        this.texts = texts;
        this.json = json;
    }

    @Override
    public String name() {
        return "customerReturn";
    }

    @Override
    public String shownAs() {
        return "customerReturn";
    }

    @Override
    public String subject() {
        return "returnNumber";
    }

    @Override
    public String about(String returnNumber) {
        ReturnView view = returns.get(returnNumber);
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("number", view.number());
        card.put("order", view.order());
        card.put("customer", view.customer());
        card.put("reason", both("returns.reason." + view.reason()));
        card.put("words", view.words());
        card.put("validUntil", String.valueOf(view.validUntil()));
        List<ReturnWarranty> warranties = returns.warranty(returnNumber);
        card.put(
                "lines",
                view.lines().stream().map(line -> line(line, warranties)).toList());
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }

    private static Map<String, Object> line(ReturnedLine line, List<ReturnWarranty> warranties) {
        return Map.of(
                "warranty",
                warranties.stream()
                        .filter(one -> one.orderLine() == line.orderLine())
                        .map(ReturnForm::warranty)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                "line",
                String.valueOf(line.orderLine()),
                "sku",
                line.sku(),
                "name",
                line.name(),
                "asked",
                line.asked() + serials(ReturnedGoods.announced(line)),
                "received",
                line.came() + serials(ReturnedGoods.arrived(line)),
                "credited",
                line.credited().toString());
    }

    /** For example {@code SN-1 ✓ 2028-01-31}: in warranty on the day of asking, and until when. */
    private static String warranty(ReturnWarranty one) {
        String piece = one.serial() == null ? "" : one.serial() + " ";
        return piece + (one.whenAsked() ? "✓ " : "✗ ") + Objects.requireNonNullElse(one.until(), "");
    }

    private static String serials(List<ReturnedSerial> named) {
        return named.isEmpty()
                ? ""
                : named.stream().map(ReturnedSerial::serial).collect(Collectors.joining(", ", " (", ")"));
    }

    /** Forms are in both languages. */
    private String both(String key) {
        return Objects.requireNonNullElse(texts.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE), key) + " / "
                + texts.getMessage(key, null, key, Locale.ENGLISH);
    }
}

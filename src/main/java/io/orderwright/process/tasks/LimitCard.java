package io.orderwright.process.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.credit.CreditPicture;
import io.orderwright.credit.LimitView;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What somebody who decides about a limit sees. */
@Component
class LimitCard {

    private final MessageSource messages;
    private final ObjectMapper json;

    LimitCard(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    String of(LimitView limit, CreditPicture picture) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("number", limit.number());
        card.put("customer", limit.customer());
        card.put("kind", bilingual("credit.limit.kind." + limit.kind()));
        card.put("amount", amount(limit.amount()) + " " + limit.currency());
        card.put("days", limit.validFrom() + " – " + (limit.validUntil() == null ? "" : limit.validUntil()));
        card.put("proposedBy", limit.proposedBy());
        card.put("reason", limit.reason());
        card.put("table", limit.tableName() + " " + limit.tableVersion() + " · " + limit.row());
        card.put("grade", picture.grade());
        card.put("limit", amount(picture.limit()));
        card.put("exposure", amount(picture.exposure()));
        card.put("openOrders", amount(picture.openOrders()));
        card.put("receivables", amount(picture.receivables()));
        card.put("unallocated", amount(picture.unallocated()));
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }

    private static String amount(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }

    private String bilingual(String key) {
        return messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE) + " / "
                + messages.getMessage(key, null, key, Locale.ENGLISH);
    }
}

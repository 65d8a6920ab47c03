package io.orderwright.process.creditlimit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.credit.limits.CreditLimits;
import io.orderwright.credit.limits.LimitView;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.platform.security.FieldRights.Field;
import io.orderwright.process.engine.forms.FormFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What somebody who decides about a limit sees. */
@Component
class LimitForm implements FormFacts {

    private static final List<String> OF_CREDIT = List.of(
            "amount", "reason", "table", "grade", "limit", "exposure", "openOrders", "receivables", "unallocated");

    private final CreditLimits limits;
    private final CreditControl credit;
    private final FieldRights rights;
    private final MessageSource messages;
    private final ObjectMapper json;

    LimitForm(
            CreditLimits limits, CreditControl credit, FieldRights rights, MessageSource messages, ObjectMapper json) {
        this.limits = limits;
        this.credit = credit;
        this.rights = rights;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String name() {
        return "limit";
    }

    @Override
    public String shownAs() {
        return "limit";
    }

    @Override
    public String subject() {
        return "limitNumber";
    }

    @Override
    public String about(String limitNumber) {
        LimitView limit = limits.get(limitNumber);
        return of(limit, credit.picture(limit.customer(), limit.currency()));
    }

    private String of(LimitView limit, CreditPicture picture) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("number", limit.number());
        card.put("customer", limit.customer());
        card.put("kind", bilingual("credit.limit.kind." + limit.kind()));
        card.put("amount", limit.amount().toString());
        card.put("days", limit.validFrom() + " – " + (limit.validUntil() == null ? "" : limit.validUntil()));
        card.put("proposedBy", limit.proposedBy());
        card.put("reason", limit.reason());
        card.put("table", limit.tableName() + " " + limit.tableVersion() + " · " + limit.row());
        card.put("grade", picture.grade());
        card.put("limit", picture.limit().plain());
        card.put("exposure", picture.exposure().plain());
        card.put("openOrders", picture.openOrders().plain());
        card.put("receivables", picture.receivables().plain());
        card.put("unallocated", picture.unallocated().plain());
        if (!rights.mayRead(Field.CREDIT)) {
            OF_CREDIT.forEach(what -> card.replace(what, FieldRights.MASK));
        }
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }

    private String bilingual(String key) {
        return messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE) + " / "
                + messages.getMessage(key, null, key, Locale.ENGLISH);
    }
}

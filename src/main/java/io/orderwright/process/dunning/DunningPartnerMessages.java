package io.orderwright.process.dunning;

import io.orderwright.finance.dunning.letters.DunningLetters;
import io.orderwright.finance.dunning.letters.LetterView;
import io.orderwright.finance.dunning.letters.LetterView.LetterRow;
import io.orderwright.finance.dunning.letters.ToldRows;
import io.orderwright.finance.dunning.ports.DunnedCustomers;
import io.orderwright.finance.dunning.ports.DunnedCustomers.DunnedCustomer;
import io.orderwright.integration.SmsTemplates;
import io.orderwright.integration.messages.NeutralMessage;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What customers are told of what they should have paid: of their own letter only. */
@Component
class DunningPartnerMessages implements PartnerMessages, SmsTemplates {

    private static final String TOPIC = "sms.dunning-letter";

    private final DunningLetters letters;
    private final DunnedCustomers customers;
    private final NeutralJson json;

    DunningPartnerMessages(DunningLetters letters, DunnedCustomers customers, NeutralJson json) {
        this.letters = letters;
        this.customers = customers;
        this.json = json;
    }

    @Override
    public boolean knows(String topic) {
        return topic.equals(TOPIC);
    }

    @Override
    public List<SmsTemplate> smsTemplates() {
        return List.of(SmsTemplate.of(
                TOPIC,
                SmsParameter.of("name", "customerName"),
                SmsParameter.of("letter", "letterNumber"),
                SmsParameter.of("amount", "amounts"),
                SmsParameter.of("due", "oldestDue")));
    }

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> numbers) {
        Map<String, LetterView> due = letters.byNumber(numbers);
        Map<String, DunnedCustomer> told = customers.of(
                due.values().stream().map(LetterView::customer).distinct().toList());
        Map<String, String> bodies = new HashMap<>();
        due.forEach((number, letter) -> {
            DunnedCustomer customer = told.get(letter.customer());
            if (customer != null) {
                bodies.put(number, json.text(body(letter, customer)));
            }
        });
        return bodies;
    }

    private static DunningText body(LetterView letter, DunnedCustomer customer) {
        return new DunningText(
                letter.number(),
                customer.name(),
                customer.phone(),
                customer.language(),
                letter.level(),
                letter.sums().stream().map(sum -> sum.total().toString()).collect(Collectors.joining(", ")),
                ToldRows.of(letter).stream()
                        .map(LetterRow::dueOn)
                        .min(Comparator.naturalOrder())
                        .map(Object::toString)
                        .orElse(letter.day().toString()));
    }

    /**
     * What a customer is told by text message of all that it should have paid; never of another customer.
     *
     * @param phone empty where there is none
     * @param language in which it is written: zh or en; absent for the company's own
     * @param level how often, and how firmly, it was told before
     * @param amounts what is asked for, one amount with its currency after the other
     * @param oldestDue the day on which the first of it was due
     */
    record DunningText(
            String letterNumber,
            String customerName,
            String phone,
            @Nullable String language,
            int level,
            String amounts,
            String oldestDue)
            implements NeutralMessage {}
}

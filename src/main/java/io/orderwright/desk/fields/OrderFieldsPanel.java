package io.orderwright.desk.fields;

import io.orderwright.desk.OrderPanel;
import io.orderwright.desk.fields.FieldWords.ShownFields;
import io.orderwright.sales.orders.OrderView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is said of an order in its own fields. */
@Component
class OrderFieldsPanel implements OrderPanel, SubjectPage {

    private final FieldWords words;

    OrderFieldsPanel(FieldWords words) {
        this.words = words;
    }

    @Override
    public String template() {
        return "fields/panel";
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public Optional<ShownFields> of(OrderView order) {
        return words.of(subject(), order.number());
    }

    @Override
    public String subject() {
        return "order";
    }

    @Override
    public String address() {
        return "/orders/{key}";
    }

    @Override
    public String menu() {
        return "orders";
    }
}

package io.orderwright.desk.fields;

import io.orderwright.desk.customers.CustomerPanel;
import io.orderwright.desk.fields.FieldWords.ShownFields;
import io.orderwright.sales.customers.CustomerView;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is said of a customer in its own fields. */
@Component
class CustomerFieldsPanel implements CustomerPanel, SubjectPage {

    private final FieldWords words;

    CustomerFieldsPanel(FieldWords words) {
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
    public boolean beside() {
        return true;
    }

    @Override
    public Optional<ShownFields> of(CustomerView customer, Map<String, String> asked) {
        return words.of(subject(), customer.code());
    }

    @Override
    public String subject() {
        return "customer";
    }

    @Override
    public String address() {
        return "/customers/{key}";
    }

    @Override
    public String menu() {
        return "customers";
    }
}

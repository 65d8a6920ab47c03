package io.orderwright.finance.invoices.records;

import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.platform.ground.answers.Expansion;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** The documents of orders. */
@Component
class OrderInvoices implements Expansion {

    private final Invoices invoices;

    OrderInvoices(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public String of() {
        return "order";
    }

    @Override
    public String name() {
        return "invoices";
    }

    @Override
    public Type type() {
        return ResolvableType.forClassWithGenerics(List.class, InvoiceView.class)
                .getType();
    }

    @Override
    public Map<String, ?> byKey(Collection<String> keys) {
        return invoices.ofOrdersOrNumbers(keys.toArray(String[]::new)).stream()
                .map(Invoice::view)
                .collect(Collectors.groupingBy(InvoiceView::orderNumber));
    }
}

package io.orderwright.coordination.answers;

import io.orderwright.credit.CreditControl;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.finance.invoices.ports.PayableOrders;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Billing's question about orders and who pays them, answered from the orders and the customers. */
@Component
class PayableSalesOrders implements PayableOrders {

    private final OrderQueries orders;
    private final CustomerMaster customers;
    private final CreditControl credit;

    PayableSalesOrders(OrderQueries orders, CustomerMaster customers, CreditControl credit) {
        this.credit = credit;
        this.orders = orders;
        this.customers = customers;
    }

    @Override
    public Optional<Payable> find(String orderNumber) {
        return orders.find(orderNumber)
                .map(order -> new Payable(
                        order.customer(),
                        order.currency(),
                        order.prepaid() && !order.state().ended() && order.state() != OrderState.SHIPPED));
    }

    @Override
    public boolean knowsCustomer(String code) {
        return customers.find(code).isPresent();
    }

    @Override
    public Optional<String> accountCurrency(String customer) {
        return credit.find(customer).map(CreditPicture::currency);
    }
}

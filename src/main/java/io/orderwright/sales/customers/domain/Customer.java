package io.orderwright.sales.customers.domain;

import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.terms.PaymentTerms;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A customer's master data. */
@Entity
public class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_seq")
    @SequenceGenerator(name = "customer_seq", sequenceName = "customer_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private int paymentTermsDays;

    /** Absent, as the rule, for a number of days. */
    private @Nullable String paymentTerms;

    private @Nullable String termsRule;
    private @Nullable String contact;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String address;
    private @Nullable String city;
    private @Nullable String country;
    private boolean active = true;

    @Enumerated(EnumType.STRING)
    private DeliveryTerms deliveryTerms = DeliveryTerms.COMPLETE_ORDER;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Customer() {}

    public Customer(RegisterCustomer data) {
        this.code = data.code();
        this.name = data.name();
        this.tier = data.tier();
        this.currency = data.currency();
        bringUpToDate(data);
    }

    public void bringUpToDate(RegisterCustomer data) {
        name = data.name();
        tier = data.tier();
        currency = data.currency();
        paymentTermsDays = data.paymentTermsDays();
        contact = data.contact();
        phone = data.phone();
        email = data.email();
        address = data.address();
        city = data.city();
        country = data.country();
        if (data.active() != null) {
            active = data.active();
        }
        if (data.deliveryTerms() != null) {
            deliveryTerms = data.deliveryTerms();
        }
    }

    /** When what is ordered is to be paid. */
    public void agree(PaymentTerms terms) {
        paymentTermsDays = terms.longestDays();
        boolean net = terms.equals(PaymentTerms.net(paymentTermsDays));
        paymentTerms = net ? null : terms.code();
        termsRule = net ? null : terms.rule();
    }

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }

    public CustomerView view() {
        return new CustomerView(
                code,
                name,
                tier,
                currency,
                paymentTermsDays,
                contact,
                phone,
                email,
                address,
                city,
                country,
                active,
                deliveryTerms,
                PaymentTerms.of(paymentTerms, termsRule, paymentTermsDays).code(),
                termsRule);
    }
}

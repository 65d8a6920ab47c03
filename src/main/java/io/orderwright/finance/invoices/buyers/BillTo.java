package io.orderwright.finance.invoices.buyers;

import io.orderwright.platform.ground.text.OneLine;
import io.orderwright.platform.kernel.Confidential;
import io.orderwright.sales.addresses.AddressView;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where an invoice goes: the customer's address of bills as of the moment when it was issued. Later changes of the address
 * book do not change it.
 *
 * @param code of the address in the customer's book
 * @param street in one line, with building, floor and gate
 */
@Embeddable
@Schema(
        name = "BillTo",
        example =
                "{\"code\":\"SHA\",\"receiver\":\"Accounts payable\",\"street\":\"1 Renmin Road\",\"postalCode\":\"200001\",\"city\":\"Shanghai\"}")
public record BillTo(
        @Column(name = "bill_to_code", updatable = false) String code,

        @Column(name = "bill_to_receiver", updatable = false)
        String receiver,

        @Confidential(Confidential.Kind.PHONE) @Column(name = "bill_to_phone", updatable = false) @Nullable
        String phone,

        @Column(name = "bill_to_street", updatable = false) String street,

        @Column(name = "bill_to_postal_code", updatable = false) @Nullable
        String postalCode,

        @Column(name = "bill_to_city", updatable = false) @Nullable
        String city,

        @Column(name = "bill_to_region", updatable = false) @Nullable
        String region,

        @Column(name = "bill_to_country", updatable = false) @Nullable
        String country) {

    static BillTo of(AddressView address) {
        return new BillTo(
                address.code(),
                address.receiver(),
                address.phone(),
                address.inStreet(),
                address.postalCode(),
                address.city(),
                address.region(),
                address.country());
    }

    /** Who gets the bill, and where, in one line as pages show it. */
    public String inWords() {
        return OneLine.of(receiver, street, postalCode, city, region, country);
    }
}

package io.orderwright.sales.addresses;

import io.orderwright.platform.ground.text.OneLine;
import io.orderwright.platform.kernel.Confidential;
import io.orderwright.platform.kernel.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * An address of a customer as others see it.
 *
 * @param customer the customer's code
 * @param code by which the customer's addresses are told apart
 * @param receiver the person or place that takes the goods in
 * @param street first line: street and number
 * @param streetMore second line: building, floor, gate
 * @param note for whoever brings the goods
 * @param defaultShipTo whether goods go there unless an order says another
 * @param billTo whether invoices name it
 * @param active whether orders may name it
 */
public record AddressView(
        String customer,
        String code,
        String receiver,
        @Confidential(Confidential.Kind.PHONE) @Nullable String phone,
        @Nullable String country,
        @Nullable String region,
        @Nullable String city,
        String street,
        @Nullable String streetMore,
        @Nullable String postalCode,
        @Nullable String note,
        boolean defaultShipTo,
        boolean billTo,
        boolean active) {

    /** In one line, without the city: what a carrier writes before it. */
    public String inStreet() {
        return OneLine.of(street, streetMore);
    }

    /** In one line, the smallest part first, as papers show it. */
    public String inOneLine() {
        return OneLine.of(street, streetMore, postalCode, city, region, country);
    }

    /** Another one when anything of it is. */
    public String fingerprint() {
        return Fingerprint.of(toString());
    }

    static AddressView nothing(String customer, String code) {
        return new AddressView(customer, code, "", null, null, null, null, "", null, null, null, false, false, false);
    }

    AddressView of(boolean newDefaultShipTo, boolean newBillTo) {
        return new AddressView(
                customer,
                code,
                receiver,
                phone,
                country,
                region,
                city,
                street,
                streetMore,
                postalCode,
                note,
                newDefaultShipTo,
                newBillTo,
                active);
    }
}

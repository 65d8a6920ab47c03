package io.orderwright.sales.orders;

import io.orderwright.platform.ground.text.OneLine;
import io.orderwright.platform.kernel.Confidential;
import io.orderwright.sales.addresses.AddressView;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where the goods of an order go: the customer's address as of the moment when the order was placed. Later changes of the
 * address book do not change it.
 *
 * @param code of the address in the customer's book
 * @param street in one line, with building, floor and gate
 */
@Embeddable
@Schema(name = "ShipTo")
public record ShipTo(
        @Column(name = "ship_to_code") String code,
        @Column(name = "ship_to_receiver") String receiver,

        @Confidential(Confidential.Kind.PHONE) @Column(name = "ship_to_phone") @Nullable
        String phone,

        @Column(name = "ship_to_street") String street,
        @Column(name = "ship_to_postal_code") @Nullable String postalCode,
        @Column(name = "ship_to_city") @Nullable String city,
        @Column(name = "ship_to_region") @Nullable String region,
        @Column(name = "ship_to_country") @Nullable String country,
        @Column(name = "ship_to_note") @Nullable String note) {

    /** In one line, the smallest part first, as pages show it. */
    public String inOneLine() {
        return OneLine.of(street, postalCode, city, region, country);
    }

    /** Who receives the goods, and where. */
    public String inWords() {
        return receiver + ", " + inOneLine();
    }

    public static ShipTo of(AddressView address) {
        return new ShipTo(
                address.code(),
                address.receiver(),
                address.phone(),
                address.inStreet(),
                address.postalCode(),
                address.city(),
                address.region(),
                address.country(),
                address.note());
    }
}

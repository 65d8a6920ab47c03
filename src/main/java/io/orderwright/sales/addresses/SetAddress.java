package io.orderwright.sales.addresses;

import io.orderwright.platform.ground.owned.ActionRequest;
import io.orderwright.platform.ground.text.SaidText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Enters an address of a customer, or brings the one of this code up to date.
 *
 * @param defaultShipTo true takes it from the address that had it
 * @param billTo true takes it from the address that had it
 */
@Schema(
        example =
                "{\"customer\":\"C-1001\",\"code\":\"SHA\",\"receiver\":\"Warehouse Shanghai\",\"city\":\"Shanghai\",\"street\":\"1 Renmin Road\",\"postalCode\":\"200001\",\"defaultShipTo\":true,\"billTo\":false,\"active\":true}")
public record SetAddress(
        @NotBlank @Size(max = 32) String customer,
        @NotBlank @Size(max = 32) String code,
        @NotBlank @Size(max = 200) String receiver,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Size(max = 100) String country,
        @Nullable @Size(max = 100) String region,
        @Nullable @Size(max = 100) String city,
        @NotBlank @Size(max = 300) String street,
        @Nullable @Size(max = 300) String streetMore,
        @Nullable @Size(max = 20) String postalCode,
        @Nullable @Size(max = 300) String note,
        @NotNull Boolean defaultShipTo,
        @NotNull Boolean billTo,
        @NotNull Boolean active)
        implements ActionRequest {

    @Override
    public String actedUpon() {
        return customer;
    }

    /** Leaves an address as it is. */
    public static SetAddress of(AddressView known) {
        return new SetAddress(
                known.customer(),
                known.code(),
                known.receiver(),
                known.phone(),
                known.country(),
                known.region(),
                known.city(),
                known.street(),
                known.streetMore(),
                known.postalCode(),
                known.note(),
                known.defaultShipTo(),
                known.billTo(),
                known.active());
    }

    /** As it is kept: what is blank is not there. */
    AddressView kept() {
        return new AddressView(
                customer,
                code,
                receiver.strip(),
                SaidText.orNothing(phone),
                SaidText.orNothing(country),
                SaidText.orNothing(region),
                SaidText.orNothing(city),
                street.strip(),
                SaidText.orNothing(streetMore),
                SaidText.orNothing(postalCode),
                SaidText.orNothing(note),
                defaultShipTo,
                billTo,
                active);
    }
}

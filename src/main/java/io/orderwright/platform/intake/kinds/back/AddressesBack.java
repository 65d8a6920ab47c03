package io.orderwright.platform.intake.kinds.back;

import io.orderwright.platform.intake.back.RecordsBack;
import io.orderwright.platform.intake.kinds.back.AddressesBack.AddressList;
import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.addresses.AddressView;
import io.orderwright.sales.addresses.SetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All addresses of a customer together: what becomes the default takes that from another one. */
@Component
public class AddressesBack implements RecordsBack<AddressList> {

    private final AddressBook addresses;

    AddressesBack(AddressBook addresses) {
        this.addresses = addresses;
    }

    /** In the order of the code. */
    public record AddressList(List<AddressView> addresses) {}

    @Override
    public Class<AddressList> stateType() {
        return AddressList.class;
    }

    @Override
    public void hold(Collection<String> customers) {
        addresses.hold(customers);
    }

    @Override
    public Map<String, AddressList> now(Collection<String> customers) {
        Map<String, List<AddressView>> known = addresses.byCustomer(customers);
        return customers.stream()
                .collect(Collectors.toMap(
                        Function.identity(), code -> new AddressList(known.getOrDefault(code, List.of()))));
    }

    @Override
    public void restore(Map<String, AddressList> before, Map<String, AddressList> now, String actor) {
        before.forEach((customer, stood) -> restore(
                stood.addresses(), Objects.requireNonNull(now.get(customer)).addresses(), actor));
    }

    @Override
    public void remove(Map<String, AddressList> now, String actor) {
        now.values().forEach(stand -> restore(List.of(), stand.addresses(), actor));
    }

    private void restore(List<AddressView> before, List<AddressView> now, String actor) {
        Map<String, AddressView> there = now.stream().collect(Collectors.toMap(AddressView::code, Function.identity()));
        List<String> codes = before.stream().map(AddressView::code).toList();
        now.stream()
                .filter(one -> !codes.contains(one.code()))
                .forEach(one -> addresses.remove(SetAddress.of(one), actor));
        before.stream()
                .filter(one -> !one.equals(there.get(one.code())))
                .forEach(one -> addresses.set(SetAddress.of(one), actor));
    }
}

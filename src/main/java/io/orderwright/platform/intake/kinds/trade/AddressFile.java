package io.orderwright.platform.intake.kinds.trade;

import static io.orderwright.platform.intake.rows.Column.neededForNew;
import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.Differences;
import io.orderwright.platform.intake.kinds.back.AddressesBack;
import io.orderwright.platform.intake.kinds.trade.AddressFile.AddressKey;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.Merge;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.addresses.AddressView;
import io.orderwright.sales.addresses.SetAddress;
import io.orderwright.sales.customers.CustomerMaster;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Addresses of customers. A known one is brought up to date. */
@Component
class AddressFile extends RowByRowFile<AddressKey, AddressView, SetAddress> {

    private static final List<Column> COLUMNS = List.of(
            required("customer_code", "客户编码", "客户编号", "客户代码", "customer").ofKeys(),
            required("address_code", "地址编码", "地址编号").ofKeys(),
            neededForNew("receiver", "收货人", "收货单位", "receiver_name"),
            optional("receiver_phone", "收货电话", "联系电话"),
            optional("country", "国家"),
            optional("region", "省份", "省", "州", "province", "state"),
            optional("city", "城市", "市"),
            neededForNew("street", "详细地址", "街道", "地址", "address"),
            optional("street_more", "地址补充", "楼层门牌", "address2"),
            optional("postal_code", "邮编", "邮政编码", "zip"),
            optional("note", "送货说明", "备注"),
            optional("default_ship_to", "默认收货地址", "默认"),
            optional("bill_to", "账单地址", "开票地址"),
            optional("active", "有效", "启用"));

    /** What the columns are called that are not called like what they say. */
    private static final Map<String, String> NAMED =
            Map.of("customer", "customer_code", "code", "address_code", "phone", "receiver_phone");

    private final AddressBook addresses;
    private final CustomerMaster customers;
    private final RecordRules rules;
    private final AddressesBack back;

    AddressFile(AddressBook addresses, CustomerMaster customers, RecordRules rules, AddressesBack back) {
        this.back = back;
        this.addresses = addresses;
        this.customers = customers;
        this.rules = rules;
    }

    /** Which address of whom. */
    record AddressKey(String customer, String code) {}

    @Override
    public ImportKind kind() {
        return ImportKind.ADDRESSES;
    }

    @Override
    public String record(AddressKey said) {
        return said.customer();
    }

    @Override
    public WayBack wayBack() {
        return WayBack.through(back);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> example() {
        return List.of(
                "C-1001",
                "SHA-1",
                "上海仓库",
                "13800000000",
                "中国",
                "上海",
                "上海",
                "人民路 1 号",
                "3 号门",
                "200001",
                "",
                "是",
                "否",
                "是");
    }

    @Override
    public AddressKey read(Row row) {
        return new AddressKey(row.needed("customer_code"), row.needed("address_code"));
    }

    @Override
    public String document(AddressKey said) {
        return said.customer() + " | " + said.code();
    }

    @Override
    public void look(List<ReadRow<AddressKey>> rows) {
        Set<String> known = customers
                .byCode(rows.stream()
                        .map(read -> read.said().customer())
                        .distinct()
                        .toList())
                .keySet();
        Map<String, AddressView> before = known(rows);
        for (ReadRow<AddressKey> read : rows) {
            if (!known.contains(read.said().customer())) {
                read.row().complain("customer_code", "intake.customer-unknown");
            } else {
                whole(read, before.get(document(read.said())));
            }
        }
    }

    /** Goods cannot go to two places by themselves: which one is meant, the file has to say. */
    @Override
    public List<SingleClaim> claims() {
        return List.of(
                new SingleClaim("customer_code", "default_ship_to", "intake.address-default-twice"),
                new SingleClaim("customer_code", "bill_to", "intake.address-default-twice"));
    }

    private Map<String, AddressView> known(List<ReadRow<AddressKey>> rows) {
        return addresses
                .byCustomer(rows.stream()
                        .map(read -> read.said().customer())
                        .distinct()
                        .toList())
                .values()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(one -> document(new AddressKey(one.customer(), one.code())), one -> one));
    }

    @Override
    SetAddress whole(ReadRow<AddressKey> read, @Nullable AddressView known) {
        Row row = read.row();
        Merge<AddressView> merge = new Merge<>(row, known);
        SetAddress address = new SetAddress(
                read.said().customer(),
                read.said().code(),
                merge.needed("receiver", row.text("receiver"), "", AddressView::receiver),
                merge.text("receiver_phone", AddressView::phone),
                merge.text("country", AddressView::country),
                merge.text("region", AddressView::region),
                merge.text("city", AddressView::city),
                merge.needed("street", row.text("street"), "", AddressView::street),
                merge.text("street_more", AddressView::streetMore),
                merge.text("postal_code", AddressView::postalCode),
                merge.text("note", AddressView::note),
                merge.usual("default_ship_to", row.flag("default_ship_to"), false, AddressView::defaultShipTo),
                merge.usual("bill_to", row.flag("bill_to"), false, AddressView::billTo),
                merge.usual("active", row.flag("active"), true, AddressView::active));
        rules.check(row, address, NAMED);
        return address;
    }

    @Override
    @Nullable
    AddressView known(AddressKey said) {
        return addresses.find(said.customer(), said.code()).orElse(null);
    }

    @Override
    void set(SetAddress wanted, String actor) {
        addresses.set(wanted, actor);
    }

    @Override
    Differences differences(Differences none, AddressView known, SetAddress wanted) {
        return none.of("receiver", known.receiver(), wanted.receiver())
                .hidden("receiver_phone", !Objects.equals(known.phone(), wanted.phone()))
                .of("country", known.country(), wanted.country())
                .of("region", known.region(), wanted.region())
                .of("city", known.city(), wanted.city())
                .of("street", known.street(), wanted.street())
                .of("street_more", known.streetMore(), wanted.streetMore())
                .of("postal_code", known.postalCode(), wanted.postalCode())
                .of("note", known.note(), wanted.note())
                .of("default_ship_to", known.defaultShipTo(), wanted.defaultShipTo())
                .of("bill_to", known.billTo(), wanted.billTo())
                .of("active", known.active(), wanted.active());
    }

    @Override
    public void each(Consumer<String[]> row) {
        eachOf(this::after, one -> row.accept(cells(one)));
    }

    private List<AddressView> after(@Nullable AddressView last) {
        return addresses.page(last == null ? "" : last.customer(), last == null ? "" : last.code(), PAGE);
    }

    private static String[] cells(AddressView one) {
        return new String[] {
            one.customer(),
            one.code(),
            one.receiver(),
            Objects.requireNonNullElse(one.phone(), ""),
            Objects.requireNonNullElse(one.country(), ""),
            Objects.requireNonNullElse(one.region(), ""),
            Objects.requireNonNullElse(one.city(), ""),
            one.street(),
            Objects.requireNonNullElse(one.streetMore(), ""),
            Objects.requireNonNullElse(one.postalCode(), ""),
            Objects.requireNonNullElse(one.note(), ""),
            one.defaultShipTo() ? "yes" : "no",
            one.billTo() ? "yes" : "no",
            one.active() ? "yes" : "no"
        };
    }
}

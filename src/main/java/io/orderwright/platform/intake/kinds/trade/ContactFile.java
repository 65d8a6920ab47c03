package io.orderwright.platform.intake.kinds.trade;

import static io.orderwright.platform.intake.rows.Column.neededForNew;
import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.Differences;
import io.orderwright.platform.intake.kinds.back.ContactsBack;
import io.orderwright.platform.intake.kinds.trade.ContactFile.ContactKey;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.Merge;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.sales.contacts.ContactBook;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.contacts.ContactView;
import io.orderwright.sales.contacts.SetContact;
import io.orderwright.sales.customers.CustomerMaster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contacts of customers. A known one is brought up to date. */
@Component
class ContactFile extends RowByRowFile<ContactKey, ContactView, SetContact> {

    private static final List<Column> COLUMNS = List.of(
            required("customer_code", "客户编码", "客户编号", "客户代码", "customer").ofKeys(),
            required("contact_code", "联系人编码", "联系人编号").ofKeys(),
            neededForNew("name", "姓名", "联系人", "contact_name"),
            optional("role", "职务", "部门", "title", "department"),
            optional("phone", "手机", "电话", "联系电话", "mobile"),
            optional("email", "电子邮件", "邮箱", "e-mail"),
            optional("language", "语言"),
            optional("told_orders", "订单通知"),
            optional("told_deliveries", "发货通知"),
            optional("told_invoices", "发票通知"),
            optional("told_payment_reminders", "付款提醒"),
            optional("default_orders", "默认订单联系人"),
            optional("default_deliveries", "默认发货联系人"),
            optional("default_invoices", "默认发票联系人"),
            optional("default_payment_reminders", "默认付款联系人"),
            optional("active", "有效", "启用"));

    /** What the columns are called that are not called like what they say. */
    private static final Map<String, String> NAMED = Map.of("customer", "customer_code", "code", "contact_code");

    private final ContactBook contacts;
    private final CustomerMaster customers;
    private final RecordRules rules;
    private final ContactsBack back;

    ContactFile(ContactBook contacts, CustomerMaster customers, RecordRules rules, ContactsBack back) {
        this.back = back;
        this.contacts = contacts;
        this.customers = customers;
        this.rules = rules;
    }

    /** Which contact of whom. */
    record ContactKey(String customer, String code) {}

    @Override
    public ImportKind kind() {
        return ImportKind.CONTACTS;
    }

    @Override
    public String record(ContactKey said) {
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
                "AP",
                "张敏",
                "应付账款",
                "13800000000",
                "ap@example.com",
                "zh",
                "否",
                "否",
                "是",
                "是",
                "否",
                "否",
                "否",
                "是",
                "是");
    }

    @Override
    public List<SingleClaim> claims() {
        return Arrays.stream(ContactPurpose.values())
                .map(purpose -> new SingleClaim("customer_code", first(purpose), "intake.contact-default-twice"))
                .toList();
    }

    @Override
    public ContactKey read(Row row) {
        return new ContactKey(row.needed("customer_code"), row.needed("contact_code"));
    }

    @Override
    public String document(ContactKey said) {
        return said.customer() + " | " + said.code();
    }

    @Override
    public void look(List<ReadRow<ContactKey>> rows) {
        List<String> codes =
                rows.stream().map(read -> read.said().customer()).distinct().toList();
        Set<String> known = customers.byCode(codes).keySet();
        Map<String, ContactView> before = contacts.byCustomer(codes).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(one -> document(new ContactKey(one.customer(), one.code())), one -> one));
        for (ReadRow<ContactKey> read : rows) {
            if (known.contains(read.said().customer())) {
                whole(read, before.get(document(read.said())));
            } else {
                read.row().complain("customer_code", "intake.customer-unknown");
            }
        }
    }

    @Override
    @Nullable
    ContactView known(ContactKey said) {
        return contacts.find(said.customer(), said.code()).orElse(null);
    }

    @Override
    void set(SetContact wanted, String actor) {
        contacts.set(wanted, actor);
    }

    @Override
    SetContact whole(ReadRow<ContactKey> read, @Nullable ContactView known) {
        Row row = read.row();
        Merge<ContactView> merge = new Merge<>(row, known);
        Set<ContactPurpose> told = purposes(row, merge, ContactFile::told, ContactView::toldAbout);
        Set<ContactPurpose> first = purposes(row, merge, ContactFile::first, ContactView::defaultFor);
        SetContact contact = new SetContact(
                read.said().customer(),
                read.said().code(),
                merge.needed("name", row.text("name"), "", ContactView::name),
                merge.text("role", ContactView::role),
                merge.text("phone", ContactView::phone),
                merge.text("email", ContactView::email),
                language(merge),
                told,
                first,
                merge.usual("active", row.flag("active"), true, ContactView::active));
        rules.check(row, contact, NAMED);
        first.stream()
                .filter(purpose -> !told.contains(purpose))
                .forEach(purpose -> row.complain(
                        row.has(first(purpose)) ? first(purpose) : told(purpose),
                        "contact.default-not-told",
                        read.said().code()));
        return contact;
    }

    private static @Nullable String language(Merge<ContactView> merge) {
        String said = merge.text("language", ContactView::language);
        return said == null ? null : said.toLowerCase(Locale.ROOT);
    }

    /** Each has a column of its own; what is not said stays. */
    private static Set<ContactPurpose> purposes(
            Row row,
            Merge<ContactView> merge,
            Function<ContactPurpose, String> column,
            Function<ContactView, Set<ContactPurpose>> before) {
        Set<ContactPurpose> purposes = EnumSet.noneOf(ContactPurpose.class);
        for (ContactPurpose purpose : ContactPurpose.values()) {
            String name = column.apply(purpose);
            if (merge.usual(
                    name, row.flag(name), false, known -> before.apply(known).contains(purpose))) {
                purposes.add(purpose);
            }
        }
        return purposes;
    }

    private static String told(ContactPurpose purpose) {
        return "told_" + purpose.name().toLowerCase(Locale.ROOT);
    }

    private static String first(ContactPurpose purpose) {
        return "default_" + purpose.name().toLowerCase(Locale.ROOT);
    }

    @Override
    Differences differences(Differences none, ContactView known, SetContact wanted) {
        none.of("name", known.name(), wanted.name())
                .of("role", known.role(), wanted.role())
                .hidden("phone", !Objects.equals(known.phone(), wanted.phone()))
                .of("email", known.email(), wanted.email())
                .of("language", known.language(), wanted.language());
        for (ContactPurpose purpose : ContactPurpose.values()) {
            none.of(
                            told(purpose),
                            known.toldAbout().contains(purpose),
                            wanted.toldAbout().contains(purpose))
                    .of(
                            first(purpose),
                            known.defaultFor().contains(purpose),
                            wanted.defaultFor().contains(purpose));
        }
        return none.of("active", known.active(), wanted.active());
    }

    @Override
    public void each(Consumer<String[]> row) {
        eachOf(this::after, one -> row.accept(cells(one)));
    }

    private List<ContactView> after(@Nullable ContactView last) {
        return contacts.page(last == null ? "" : last.customer(), last == null ? "" : last.code(), PAGE);
    }

    private static String[] cells(ContactView one) {
        List<String> cells = new ArrayList<>(List.of(
                one.customer(),
                one.code(),
                one.name(),
                Objects.requireNonNullElse(one.role(), ""),
                Objects.requireNonNullElse(one.phone(), ""),
                Objects.requireNonNullElse(one.email(), ""),
                Objects.requireNonNullElse(one.language(), "")));
        for (Set<ContactPurpose> purposes : List.of(one.toldAbout(), one.defaultFor())) {
            for (ContactPurpose purpose : ContactPurpose.values()) {
                cells.add(purposes.contains(purpose) ? "yes" : "no");
            }
        }
        cells.add(one.active() ? "yes" : "no");
        return cells.toArray(String[]::new);
    }
}

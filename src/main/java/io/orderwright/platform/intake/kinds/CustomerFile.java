package io.orderwright.platform.intake.kinds;

import static io.orderwright.platform.intake.rows.Column.neededForNew;
import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.credit.limits.CreditGrants;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.kinds.CustomerFile.Said;
import io.orderwright.platform.intake.kinds.trade.CustomerCells;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.Merge;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.teams.OwnerView;
import io.orderwright.sales.teams.Ownership;
import io.orderwright.sales.teams.SetOwner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers, and where given what they may owe. A known code is brought up to date. */
@Component
class CustomerFile implements RecordFile<Said>, KnownRecords {

    private static final List<Column> COLUMNS = List.of(
            required("code", "客户编码", "customer_code", "客户编号", "客户代码").ofKeys(),
            neededForNew("name", "客户名称", "customer_name", "名称"),
            optional("tier", "客户等级", "等级"),
            neededForNew("currency", "币种", "货币"),
            optional("payment_terms_days", "账期天数", "账期", "付款天数").ofNumbers(),
            optional("contact", "联系人"),
            optional("phone", "电话", "手机", "联系电话"),
            optional("email", "邮箱", "电子邮件"),
            optional("address", "地址"),
            optional("city", "城市"),
            optional("country", "国家"),
            optional("delivery_terms", "交货条件"),
            optional("active", "有效", "启用"),
            optional("owner", "负责人", "业务员"),
            optional("team", "销售团队", "团队"),
            optional("credit_grade", "信用等级"),
            optional("credit_limit", "信用额度").ofNumbers());

    private final CustomerMaster customers;
    private final CreditGrants grants;
    private final RecordRules rules;
    private final Ownership ownership;

    CustomerFile(CustomerMaster customers, CreditGrants grants, RecordRules rules, Ownership ownership) {
        this.customers = customers;
        this.grants = grants;
        this.rules = rules;
        this.ownership = ownership;
    }

    /**
     * @param code the customer's
     * @param credit absent when the row says nothing about it
     */
    record Said(String code, @Nullable GrantCredit credit) {}

    @Override
    public ImportKind kind() {
        return ImportKind.CUSTOMERS;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> example() {
        return List.of(
                "C-1001",
                "上海示例贸易有限公司",
                "KEY",
                "CNY",
                "30",
                "王芳",
                "13800000000",
                "wang@example.com",
                "人民路 1 号",
                "上海",
                "中国",
                "AVAILABLE",
                "是",
                "",
                "",
                "",
                "");
    }

    @Override
    public List<String> creditColumns() {
        return List.of("credit_grade", "credit_limit");
    }

    @Override
    public Said read(Row row) {
        String code = row.needed("code");
        return new Said(code, credit(row, code));
    }

    /** What the row makes of a customer; complains in the row. */
    private RegisterCustomer whole(Read<Said> read, @Nullable CustomerView known) {
        Row row = read.row();
        Merge<CustomerView> merge = new Merge<>(row, known);
        RegisterCustomer customer = new RegisterCustomer(
                read.said().code(),
                merge.needed("name", row.text("name"), "", CustomerView::name),
                merge.usual("tier", row.choice("tier", Tier.class), RegisterCustomer.USUAL_TIER, CustomerView::tier),
                merge.needed("currency", row.code("currency"), "", CustomerView::currency),
                merge.usual(
                        "payment_terms_days",
                        row.whole("payment_terms_days"),
                        RegisterCustomer.USUAL_DAYS,
                        CustomerView::paymentTermsDays),
                merge.text("contact", CustomerView::contact),
                merge.text("phone", CustomerView::phone),
                merge.text("email", CustomerView::email),
                merge.text("address", CustomerView::address),
                merge.text("city", CustomerView::city),
                merge.text("country", CustomerView::country),
                merge.usual(
                        "delivery_terms",
                        row.choice("delivery_terms", DeliveryTerms.class),
                        DeliveryTerms.COMPLETE_ORDER,
                        CustomerView::deliveryTerms),
                merge.usual("active", row.flag("active"), true, CustomerView::active));
        rules.check(row, customer, Map.of());
        GrantCredit granted = read.said().credit();
        if (granted != null) {
            GrantCredit inCurrency = inCurrencyOf(granted, customer);
            rules.check(row, inCurrency, Map.of("grade", "credit_grade", "limit", "credit_limit", "customer", "code"));
        }
        return customer;
    }

    private static GrantCredit inCurrencyOf(GrantCredit granted, RegisterCustomer customer) {
        return new GrantCredit(granted.customer(), granted.grade(), customer.currency(), granted.limit());
    }

    private static @Nullable GrantCredit credit(Row row, String code) {
        String grade = row.code("credit_grade");
        BigDecimal limit = row.number("credit_limit", 2);
        if (grade == null && row.raw("credit_limit").isEmpty()) {
            return null;
        }
        if (grade == null || row.raw("credit_limit").isEmpty()) {
            row.complain(grade == null ? "credit_grade" : "credit_limit", "intake.credit-together");
            return null;
        }
        return limit == null ? null : new GrantCredit(code, grade, "", limit);
    }

    @Override
    public String document(Said said) {
        return said.code();
    }

    @Override
    public void look(List<Read<Said>> rows) {
        Map<String, CustomerView> known = known(rows);
        Map<String, OwnerView> owners = owners(rows);
        rows.forEach(read -> {
            whole(read, known.get(read.said().code()));
            owner(read, owners);
        });
    }

    @Override
    public List<RecordEffect> write(List<Read<Said>> records, String actor) {
        Map<String, CustomerView> known = known(records);
        Map<String, OwnerView> owners = owners(records);
        Map<String, OwnerView> owned = new LinkedHashMap<>();
        List<RegisterCustomer> wanted = records.stream()
                .map(read -> {
                    RegisterCustomer customer =
                            whole(read, known.get(read.said().code()));
                    owned.put(customer.code(), owner(read, owners));
                    read.row().refuseWhatIsWrong();
                    return customer;
                })
                .toList();
        List<RecordEffect> effects = new ArrayList<>(records.size());
        List<GrantCredit> granted = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Read<Said> read = records.get(i);
            GrantCredit grant = read.said().credit();
            if (grant != null) {
                granted.add(inCurrencyOf(grant, wanted.get(i)));
            }
            String code = read.said().code();
            effects.add(effect(
                    read,
                    known.get(code),
                    wanted.get(i),
                    owners.getOrDefault(code, OwnerView.NOBODY).words(),
                    owned.getOrDefault(code, OwnerView.NOBODY).words()));
        }
        customers.registerAll(wanted, actor);
        owned.forEach((code, by) -> {
            if (!by.equals(owners.get(code))) {
                ownership.setCustomer(code, new SetOwner(by.owner(), by.team()), actor);
            }
        });
        if (!granted.isEmpty()) {
            grants.setAll(granted, actor);
        }
        return effects;
    }

    /** Who looks after the customer when the row is written; complains in the row. */
    private OwnerView owner(Read<Said> read, Map<String, OwnerView> owners) {
        Row row = read.row();
        OwnerView before = owners.getOrDefault(read.said().code(), OwnerView.NOBODY);
        boolean person = row.has("owner");
        if (!person && !row.has("team")) {
            return before;
        }
        SetOwner said = new SetOwner(
                person ? row.text("owner") : before.owner(),
                row.has("team") ? row.text("team") : person ? null : before.team());
        try {
            return ownership.checked(said, before);
        } catch (Refusal refused) {
            row.complain(Objects.requireNonNullElse(refused.field(), "owner"), refused.code(), refused.arguments());
            return before;
        }
    }

    private Map<String, OwnerView> owners(List<Read<Said>> rows) {
        return ownership.ofCustomers(
                rows.stream().map(read -> read.said().code()).distinct().toList());
    }

    private RecordEffect effect(
            Read<Said> read, @Nullable CustomerView known, RegisterCustomer wanted, String before, String after) {
        if (known == null) {
            return RecordEffect.addition();
        }
        return new Differences(read.row().line(), known.code())
                .of("name", known.name(), wanted.name())
                .of("tier", known.tier(), wanted.tier())
                .of("currency", known.currency(), wanted.currency())
                .of("payment_terms_days", known.paymentTermsDays(), wanted.paymentTermsDays())
                .of("contact", known.contact(), wanted.contact())
                .hidden("phone", !Objects.equals(known.phone(), wanted.phone()))
                .of("email", known.email(), wanted.email())
                .of("address", known.address(), wanted.address())
                .of("city", known.city(), wanted.city())
                .of("country", known.country(), wanted.country())
                .of("delivery_terms", known.deliveryTerms(), wanted.deliveryTerms())
                .of("active", known.active(), wanted.active())
                .of("owner", before, after)
                .hidden("credit_limit", changesCredit(read.said().credit()))
                .effect();
    }

    private boolean changesCredit(@Nullable GrantCredit said) {
        return said != null
                && grants.granted(said.customer())
                        .filter(now ->
                                now.grade().equals(said.grade()) && now.limit().compareTo(said.limit()) == 0)
                        .isEmpty();
    }

    private Map<String, CustomerView> known(List<Read<Said>> rows) {
        return customers.byCode(
                rows.stream().map(read -> read.said().code()).distinct().toList());
    }

    @Override
    public void each(Consumer<String[]> row) {
        new CustomerCells(customers, grants, ownership).each(row);
    }
}

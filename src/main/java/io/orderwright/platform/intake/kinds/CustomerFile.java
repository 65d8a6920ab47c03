package io.orderwright.platform.intake.kinds;

import static io.orderwright.platform.intake.rows.Column.neededForNew;
import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.CustomerFile.CustomerCredit;
import io.orderwright.platform.intake.kinds.back.CustomersBack;
import io.orderwright.platform.intake.kinds.trade.CreditColumns;
import io.orderwright.platform.intake.kinds.trade.CustomerCells;
import io.orderwright.platform.intake.kinds.trade.OwnerColumns;
import io.orderwright.platform.intake.kinds.trade.TaxColumns;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.Merge;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.taxprofiles.TaxProfileView;
import io.orderwright.sales.teams.OwnerView;
import io.orderwright.sales.teams.OwnerWords;
import io.orderwright.sales.terms.TermsMaster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers, and where given what they may owe. A known code is brought up to date. */
@Component
class CustomerFile implements RecordFile<CustomerCredit>, KnownRecords {

    private static final List<Column> OWN = List.of(
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

    private static final List<Column> COLUMNS = Stream.of(
                    OWN, TaxColumns.COLUMNS, List.of(optional("payment_terms", "付款条件", "账期代码")))
            .flatMap(List::stream)
            .toList();

    private final CustomerMaster customers;
    private final CreditColumns credit;
    private final RecordRules rules;
    private final OwnerColumns owners;
    private final TaxColumns taxes;
    private final TermsMaster terms;
    private final CustomersBack back;

    CustomerFile(
            CustomerMaster customers,
            CreditColumns credit,
            RecordRules rules,
            OwnerColumns owners,
            TaxColumns taxes,
            TermsMaster terms,
            CustomersBack back) {
        this.terms = terms;
        this.back = back;
        this.customers = customers;
        this.credit = credit;
        this.rules = rules;
        this.owners = owners;
        this.taxes = taxes;
    }

    /**
     * @param code the customer's
     * @param credit absent when the row says nothing about it
     */
    record CustomerCredit(String code, @Nullable GrantCredit credit) {}

    @Override
    public ImportKind kind() {
        return ImportKind.CUSTOMERS;
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
        return List.of(("C-1001,上海示例贸易有限公司,KEY,CNY,30,王芳,13800000000,wang@example.com,"
                        + "人民路 1 号,上海,中国,AVAILABLE,是,,,,,上海示例贸易有限公司,91110108551385082Q,人民路 1 号,021-55550000,工商银行上海分行,1001000000000000,NET30")
                .split(",", -1));
    }

    @Override
    public List<String> creditColumns() {
        return List.of("credit_grade", "credit_limit");
    }

    @Override
    public CustomerCredit read(Row row) {
        String code = row.needed("code");
        return new CustomerCredit(code, CreditColumns.said(row, code));
    }

    /** What the row makes of a customer; complains in the row. */
    private RegisterCustomer whole(ReadRow<CustomerCredit> read, @Nullable CustomerView known) {
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
                merge.usual("active", row.flag("active"), true, CustomerView::active),
                row.text("payment_terms"));
        rules.check(row, customer, Map.of());
        GrantCredit granted = read.said().credit();
        if (granted != null) {
            GrantCredit inCurrency = CreditColumns.inCurrency(granted, customer.currency());
            rules.check(row, inCurrency, Map.of("grade", "credit_grade", "limit", "credit_limit", "customer", "code"));
        }
        return customer;
    }

    @Override
    public String document(CustomerCredit said) {
        return said.code();
    }

    @Override
    public void look(List<ReadRow<CustomerCredit>> rows) {
        Map<String, CustomerView> known = known(rows);
        Map<String, OwnerView> owned = owners.known(codes(rows));
        Map<String, TaxProfileView> taxed = taxes.known(codes(rows));
        rows.forEach(read -> {
            String code = read.said().code();
            whole(read, known.get(code));
            owners.wanted(read.row(), owned.getOrDefault(code, OwnerView.NOBODY));
            taxes.wanted(read.row(), code, taxed.get(code));
            refuseUnknownTerms(read.row(), known.get(code));
        });
    }

    private void refuseUnknownTerms(Row row, @Nullable CustomerView known) {
        String code = row.text("payment_terms");
        if (code != null && (known == null || !code.equals(known.paymentTerms()))) {
            terms.refused("payment_terms", code)
                    .ifPresent(refused -> row.complain("payment_terms", refused.code(), refused.arguments()));
        }
    }

    @Override
    public List<RecordEffect> write(List<ReadRow<CustomerCredit>> records, String actor) {
        Map<String, CustomerView> known = known(records);
        Map<String, OwnerView> owned = owners.known(codes(records));
        Map<String, TaxProfileView> taxed = taxes.known(codes(records));
        List<Wanted> wanted =
                records.stream().map(read -> wanted(read, known, owned, taxed)).toList();
        customers.registerAll(wanted.stream().map(Wanted::customer).toList(), actor);
        wanted.forEach(one -> {
            String code = one.customer().code();
            owners.set(code, one.owner(), owned.getOrDefault(code, OwnerView.NOBODY), actor);
            taxes.set(one.tax(), taxed.get(code), actor);
        });
        List<RecordEffect> effects = new ArrayList<>(records.size());
        List<GrantCredit> granted = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            ReadRow<CustomerCredit> read = records.get(i);
            GrantCredit grant = read.said().credit();
            if (grant != null) {
                granted.add(
                        CreditColumns.inCurrency(grant, wanted.get(i).customer().currency()));
            }
            String code = read.said().code();
            effects.add(effect(
                    read,
                    known.get(code),
                    wanted.get(i),
                    OwnerWords.of(owned.getOrDefault(code, OwnerView.NOBODY)),
                    taxed.get(code)));
        }
        credit.set(granted, actor);
        return effects;
    }

    /** What a row makes of a customer and of what belongs to one. */
    private record Wanted(RegisterCustomer customer, OwnerView owner, TaxProfileView tax) {}

    private Wanted wanted(
            ReadRow<CustomerCredit> read,
            Map<String, CustomerView> known,
            Map<String, OwnerView> owned,
            Map<String, TaxProfileView> taxed) {
        String code = read.said().code();
        Wanted wanted = new Wanted(
                whole(read, known.get(code)),
                owners.wanted(read.row(), owned.getOrDefault(code, OwnerView.NOBODY)),
                taxes.wanted(read.row(), code, taxed.get(code)));
        read.row().refuseWhatIsWrong();
        return wanted;
    }

    private RecordEffect effect(
            ReadRow<CustomerCredit> read,
            @Nullable CustomerView known,
            Wanted whole,
            String before,
            @Nullable TaxProfileView taxed) {
        if (known == null) {
            return RecordEffect.addition();
        }
        RegisterCustomer wanted = whole.customer();
        Differences differences = new Differences(read.row().line(), known.code())
                .of("name", known.name(), wanted.name())
                .of("tier", known.tier(), wanted.tier())
                .of("currency", known.currency(), wanted.currency())
                .of("payment_terms_days", known.paymentTermsDays(), wanted.paymentTermsDays())
                .of(
                        "payment_terms",
                        known.paymentTerms(),
                        Objects.requireNonNullElse(wanted.paymentTerms(), known.paymentTerms()))
                .of("contact", known.contact(), wanted.contact())
                .hidden("phone", !Objects.equals(known.phone(), wanted.phone()))
                .of("email", known.email(), wanted.email())
                .of("address", known.address(), wanted.address())
                .of("city", known.city(), wanted.city())
                .of("country", known.country(), wanted.country())
                .of("delivery_terms", known.deliveryTerms(), wanted.deliveryTerms())
                .of("active", known.active(), wanted.active())
                .of("owner", before, OwnerWords.of(whole.owner()))
                .hidden("credit_limit", credit.changes(read.said().credit()));
        return taxes.tell(differences, taxed, whole.tax()).effect();
    }

    private Map<String, CustomerView> known(List<ReadRow<CustomerCredit>> rows) {
        return customers.byCode(codes(rows));
    }

    private static List<String> codes(List<ReadRow<CustomerCredit>> rows) {
        return rows.stream().map(read -> read.said().code()).distinct().toList();
    }

    @Override
    public void each(Consumer<String[]> row) {
        new CustomerCells(customers, credit, owners, taxes).each(row);
    }
}

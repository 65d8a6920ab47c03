package io.orderwright.platform.intake.kinds;

import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.credit.CreditGrants;
import io.orderwright.credit.GrantCredit;
import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.kinds.CustomerFile.Said;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers, and where given what they may owe. A known code is brought up to date. */
@Component
class CustomerFile implements RecordFile<Said> {

    /** Where the file says nothing: the tier and the days to pay of an ordinary customer. */
    private static final Tier TIER = Tier.STANDARD;

    private static final List<Column> COLUMNS = List.of(
            required("code", "客户编码", "customer_code", "客户编号", "客户代码"),
            required("name", "客户名称", "customer_name", "名称"),
            optional("tier", "客户等级", "等级"),
            required("currency", "币种", "货币"),
            optional("payment_terms_days", "账期天数", "账期", "付款天数"),
            optional("contact", "联系人"),
            optional("phone", "电话", "手机", "联系电话"),
            optional("email", "邮箱", "电子邮件"),
            optional("address", "地址"),
            optional("city", "城市"),
            optional("country", "国家"),
            optional("delivery_terms", "交货条件"),
            optional("credit_grade", "信用等级"),
            optional("credit_limit", "信用额度"));

    private final CustomerMaster customers;
    private final CreditGrants credit;
    private final RecordRules rules;

    CustomerFile(CustomerMaster customers, CreditGrants credit, RecordRules rules) {
        this.customers = customers;
        this.credit = credit;
        this.rules = rules;
    }

    /**
     * @param tier absent when the row says nothing about it, as {@code days}
     * @param credit absent when the row says nothing about it
     */
    record Said(
            RegisterCustomer customer,
            @Nullable Tier tier,
            @Nullable Integer days,
            @Nullable GrantCredit credit) {

        /** Where the row says nothing about tier and days, a known customer keeps his. */
        RegisterCustomer over(@Nullable CustomerView known) {
            return known == null
                    ? customer
                    : customer.with(tier == null ? known.tier() : tier, days == null ? known.paymentTermsDays() : days);
        }
    }

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
        Tier tier = row.choice("tier", Tier.class);
        row.needed("currency");
        Integer days = row.whole("payment_terms_days");
        GrantCredit granted = credit(row, code);
        RegisterCustomer customer = new RegisterCustomer(
                code,
                row.needed("name"),
                tier == null ? TIER : tier,
                Objects.requireNonNullElse(row.code("currency"), ""),
                days == null ? RegisterCustomer.USUAL_DAYS : days,
                row.text("contact"),
                row.text("phone"),
                row.text("email"),
                row.text("address"),
                row.text("city"),
                row.text("country"),
                row.choice("delivery_terms", DeliveryTerms.class));
        rules.check(row, customer, Map.of());
        if (granted != null) {
            rules.check(row, granted, Map.of("grade", "credit_grade", "limit", "credit_limit", "customer", "code"));
        }
        return new Said(customer, tier, days, granted);
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
        String currency = Objects.requireNonNullElse(row.code("currency"), "");
        return limit == null ? null : new GrantCredit(code, grade, currency, limit);
    }

    @Override
    public String document(Said said) {
        return said.customer().code();
    }

    @Override
    public void write(List<Said> records, String actor) {
        Map<String, CustomerView> known = customers.byCode(
                records.stream().map(said -> said.customer().code()).toList());
        customers.registerAll(
                records.stream()
                        .map(said -> said.over(known.get(said.customer().code())))
                        .toList(),
                actor);
        List<GrantCredit> granted =
                records.stream().map(Said::credit).filter(Objects::nonNull).toList();
        if (!granted.isEmpty()) {
            credit.setAll(granted, actor);
        }
    }
}

package io.orderwright.platform.intake.kinds.trade;

import static io.orderwright.platform.intake.rows.Column.optional;

import io.orderwright.platform.intake.kinds.Differences;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.Merge;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.taxprofiles.SetTaxProfile;
import io.orderwright.sales.taxprofiles.TaxProfileView;
import io.orderwright.sales.taxprofiles.TaxProfiles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns of a file of customers that say what invoices name. */
@Component
public class TaxColumns {

    /** In the order in which {@link #cells} fills them. */
    public static final List<Column> COLUMNS = List.of(
            optional("invoice_title", "发票抬头", "开票抬头", "抬头"),
            optional("tax_id", "税号", "纳税人识别号", "统一社会信用代码").ofKeys(),
            optional("registered_address", "注册地址", "开票地址"),
            optional("registered_phone", "注册电话", "开票电话"),
            optional("bank", "开户行", "开户银行"),
            optional("bank_account", "银行账号", "开户行账号").ofKeys());

    private static final Map<String, String> NAMED = Map.of("title", "invoice_title", "customer", "code");

    private final TaxProfiles profiles;
    private final RecordRules rules;

    TaxColumns(TaxProfiles profiles, RecordRules rules) {
        this.profiles = profiles;
        this.rules = rules;
    }

    /** Those that are known, by the customer's code. */
    public Map<String, TaxProfileView> known(Collection<String> customers) {
        return profiles.byCustomer(customers);
    }

    /** What the row makes of it; complains in the row. */
    public TaxProfileView wanted(Row row, String customer, @Nullable TaxProfileView known) {
        Merge<TaxProfileView> merge = new Merge<>(row, known);
        SetTaxProfile said = new SetTaxProfile(
                customer,
                merge.text("invoice_title", TaxProfileView::title),
                merge.text("tax_id", TaxProfileView::taxId),
                merge.text("registered_address", TaxProfileView::registeredAddress),
                merge.text("registered_phone", TaxProfileView::registeredPhone),
                merge.text("bank", TaxProfileView::bank),
                merge.text("bank_account", TaxProfileView::bankAccount));
        rules.check(row, said, NAMED);
        try {
            return said.kept();
        } catch (Refusal refused) {
            row.complain(column(Objects.requireNonNullElse(refused.field(), "")), refused.code(), refused.arguments());
            return known == null ? TaxProfileView.nothing(customer) : known;
        }
    }

    private static String column(String field) {
        return switch (field) {
            case "title" -> "invoice_title";
            case "taxId" -> "tax_id";
            case "bank" -> "bank";
            default -> "registered_address";
        };
    }

    /** Says what is another; what is as it was, is no change. */
    public void set(TaxProfileView wanted, @Nullable TaxProfileView known, String by) {
        if (!wanted.equals(known == null ? TaxProfileView.nothing(wanted.customer()) : known)) {
            profiles.set(SetTaxProfile.of(wanted), by);
        }
    }

    public Differences tell(Differences differences, @Nullable TaxProfileView known, TaxProfileView wanted) {
        TaxProfileView before = known == null ? TaxProfileView.nothing(wanted.customer()) : known;
        return differences
                .of("invoice_title", before.title(), wanted.title())
                .of("tax_id", before.taxId(), wanted.taxId())
                .of("registered_address", before.registeredAddress(), wanted.registeredAddress())
                .hidden("registered_phone", !Objects.equals(before.registeredPhone(), wanted.registeredPhone()))
                .of("bank", before.bank(), wanted.bank())
                .hidden("bank_account", !Objects.equals(before.bankAccount(), wanted.bankAccount()));
    }

    /** As a row of the file would say it. */
    Stream<String> cells(@Nullable TaxProfileView known) {
        return known == null
                ? COLUMNS.stream().map(column -> "")
                : Stream.of(
                                known.title(),
                                known.taxId(),
                                known.registeredAddress(),
                                known.registeredPhone(),
                                known.bank(),
                                known.bankAccount())
                        .map(text -> Objects.requireNonNullElse(text, ""));
    }
}

package io.orderwright.platform.intake.kinds.trade;

import static io.orderwright.platform.intake.rows.Column.neededForNew;
import static io.orderwright.platform.intake.rows.Column.optional;
import static io.orderwright.platform.intake.rows.Column.required;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.Differences;
import io.orderwright.platform.intake.kinds.KnownProducts;
import io.orderwright.platform.intake.kinds.RecordEffect;
import io.orderwright.platform.intake.kinds.RecordFile;
import io.orderwright.platform.intake.kinds.back.PriceListsBack;
import io.orderwright.platform.intake.kinds.trade.PriceListFile.PriceListRow;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.ColumnContent;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.intake.rows.Merge;
import io.orderwright.platform.intake.rows.RecordRules;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.sales.catalog.PriceListView;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.SetPriceList;
import io.orderwright.sales.catalog.SetPriceList.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Price lists, one row a price. A price is entered, or takes the place of the one for the same SKU, quantity and pack; prices that
 * the file does not name stay.
 */
@Component
class PriceListFile implements RecordFile<PriceListRow>, KnownRecords {

    private static final int PAGE = 500;

    private static final List<Column> COLUMNS = List.of(
            required("code", "价目表编码", "price_list", "价目表").ofKeys(),
            neededForNew("name", "价目表名称", "名称"),
            neededForNew("currency", "币种", "货币"),
            optional("tier", "客户等级", "等级"),
            optional("customer", "客户编码", "customer_code", "客户编号").ofKeys(),
            neededForNew("valid_from", "生效日期", "开始日期").of(ColumnContent.DAY),
            optional("valid_until", "失效日期", "结束日期").of(ColumnContent.DAY),
            required("sku", "货号", "产品编码", "商品编码", "物料编码").ofKeys(),
            optional("from_quantity", "起订数量", "数量起").ofNumbers(),
            required("price", "单价", "价格").ofNumbers(),
            optional("pack", "包装", "包装单位"));

    private final PriceLists lists;
    private final KnownProducts products;
    private final RecordRules rules;
    private final PriceListsBack back;

    PriceListFile(PriceLists lists, KnownProducts products, RecordRules rules, PriceListsBack back) {
        this.back = back;
        this.lists = lists;
        this.products = products;
        this.rules = rules;
    }

    /** A price of a list; what the row says of the list itself depends on what is known of it. */
    record PriceListRow(String list, Entry entry) {}

    /** A list as it is known, or becomes row by row. */
    private record Known(PriceListView list, SetPriceList content) {}

    @Override
    public ImportKind kind() {
        return ImportKind.PRICE_LISTS;
    }

    @Override
    public String record(PriceListRow said) {
        return said.list();
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
        return List.of("KEY-2026", "重点客户价目", "CNY", "KEY", "", "2026-01-01", "", "P-2001", "100", "1.15", "");
    }

    @Override
    public PriceListRow read(Row row) {
        Entry entry = new Entry(
                row.needed("sku"),
                Objects.requireNonNullElse(row.number("from_quantity", 3), BigDecimal.ZERO),
                row.neededNumber("price", 4),
                row.text("pack"));
        rules.check(row, entry, Map.of());
        return new PriceListRow(row.needed("code"), entry);
    }

    @Override
    public String document(PriceListRow said) {
        return said.list() + " | " + place(said.entry());
    }

    private static String place(Entry entry) {
        String price = entry.sku() + " | " + PlainNumber.of(entry.fromQuantity());
        return entry.packOrNone().isEmpty() ? price : price + " | " + Pack.folded(entry.packOrNone());
    }

    @Override
    public void look(List<ReadRow<PriceListRow>> rows) {
        products.check(rows, said -> said.entry().sku());
        Map<String, Known> known = known(rows);
        for (ReadRow<PriceListRow> read : rows) {
            head(read, known.get(read.said().list()));
        }
    }

    /** The list as this row says it, without prices; complains in the row. */
    private SetPriceList head(ReadRow<PriceListRow> read, @Nullable Known before) {
        Row row = read.row();
        SetPriceList known = before == null ? null : before.content();
        Merge<SetPriceList> merge = new Merge<>(row, known);
        SetPriceList head = new SetPriceList(
                read.said().list(),
                merge.needed("name", row.text("name"), "", SetPriceList::name),
                merge.needed("currency", row.code("currency"), "", SetPriceList::currency),
                upper(merge.text("tier", SetPriceList::tier)),
                merge.text("customer", SetPriceList::customer),
                merge.needed("valid_from", row.date("valid_from"), LocalDate.EPOCH, SetPriceList::validFrom),
                row.has("valid_until") || known == null ? row.date("valid_until") : known.validUntil(),
                List.of());
        rules.check(row, head, Map.of());
        return head;
    }

    private static @Nullable String upper(@Nullable String tier) {
        return tier == null ? null : tier.toUpperCase(Locale.ROOT);
    }

    @Override
    public List<RecordEffect> write(List<ReadRow<PriceListRow>> records, String actor) {
        Map<String, Known> known = known(records);
        Map<String, SetPriceList> heads = new LinkedHashMap<>();
        Map<String, Map<String, Entry>> prices = new HashMap<>();
        List<RecordEffect> effects = new ArrayList<>(records.size());
        for (ReadRow<PriceListRow> read : records) {
            String code = read.said().list();
            Known before = known.get(code);
            SetPriceList head = head(read, before);
            SetPriceList first = heads.putIfAbsent(code, head);
            if (first != null && !first.equals(head)) {
                read.row().complain("code", "intake.price-list-disagrees", code);
            }
            read.row().refuseWhatIsWrong();
            Map<String, Entry> entries = prices.computeIfAbsent(code, any -> entries(before));
            Entry was = entries.put(place(read.said().entry()), read.said().entry());
            effects.add(effect(read, before, head, was));
        }
        heads.forEach((code, head) -> set(
                known.get(code),
                head,
                List.copyOf(Objects.requireNonNull(prices.get(code)).values()),
                actor));
        return effects;
    }

    private static Map<String, Entry> entries(@Nullable Known known) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (known != null) {
            known.content().entries().forEach(entry -> entries.put(place(entry), entry));
        }
        return entries;
    }

    private void set(@Nullable Known before, SetPriceList head, List<Entry> entries, String actor) {
        SetPriceList whole = new SetPriceList(
                head.code(),
                head.name(),
                head.currency(),
                head.tier(),
                head.customer(),
                head.validFrom(),
                head.validUntil(),
                entries);
        if (before == null || !same(before.content(), whole)) {
            lists.set(whole, before == null ? 0 : before.list().version(), actor);
        }
    }

    private static boolean same(SetPriceList before, SetPriceList after) {
        return heading(before).equals(heading(after)) && shown(before).equals(shown(after));
    }

    private static SetPriceList heading(SetPriceList list) {
        return new SetPriceList(
                list.code(),
                list.name(),
                list.currency(),
                list.tier(),
                list.customer(),
                list.validFrom(),
                list.validUntil(),
                List.of());
    }

    private static List<String> shown(SetPriceList list) {
        return list.entries().stream()
                .map(entry -> place(entry) + " | " + PlainNumber.of(entry.price()))
                .sorted()
                .toList();
    }

    private static RecordEffect effect(
            ReadRow<PriceListRow> read, @Nullable Known before, SetPriceList head, @Nullable Entry was) {
        if (before == null || was == null) {
            return RecordEffect.addition();
        }
        SetPriceList known = before.content();
        return new Differences(read.row().line(), read.said().list())
                .of("name", known.name(), head.name())
                .of("currency", known.currency(), head.currency())
                .of("tier", known.tier(), head.tier())
                .of("customer", known.customer(), head.customer())
                .of("valid_from", known.validFrom(), head.validFrom())
                .of("valid_until", known.validUntil(), head.validUntil())
                .of("price", was.price(), read.said().entry().price())
                .effect();
    }

    private Map<String, Known> known(List<ReadRow<PriceListRow>> rows) {
        Map<String, Known> known = new HashMap<>();
        for (String code :
                rows.stream().map(read -> read.said().list()).distinct().toList()) {
            lists.find(code)
                    .ifPresent(list -> known.put(code, new Known(list, SetPriceList.of(list, lists.entries(code)))));
        }
        return known;
    }

    @Override
    public void each(Consumer<String[]> row) {
        String after = "";
        for (List<PriceListView> page = lists.page(after, PAGE); !page.isEmpty(); page = lists.page(after, PAGE)) {
            for (PriceListView list : page) {
                lists.entries(list.code()).forEach(entry -> row.accept(cells(list, entry)));
                after = list.code();
            }
        }
    }

    private static String[] cells(PriceListView list, Entry entry) {
        return new String[] {
            list.code(),
            list.name(),
            list.currency(),
            Objects.requireNonNullElse(list.tier(), ""),
            Objects.requireNonNullElse(list.customer(), ""),
            list.validFrom().toString(),
            Objects.toString(list.validUntil(), ""),
            entry.sku(),
            PlainNumber.of(entry.fromQuantity()),
            PlainNumber.of(entry.price()),
            entry.packOrNone()
        };
    }
}

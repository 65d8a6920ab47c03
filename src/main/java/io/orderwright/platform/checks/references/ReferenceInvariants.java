package io.orderwright.platform.checks.references;

import static io.orderwright.platform.checks.references.NamingColumn.of;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Invariant 13: references. A test holds the lists against the columns of the database. */
@Component
class ReferenceInvariants implements Invariants {

    static final List<NamingColumn> CUSTOMERS = List.of(
            of("sales_order", "customer_code", "number"),
            of("past_order", "customer_code", "number"),
            of("unclosed_order", "customer_code", "order_id"),
            of("customer_owner", "customer", "customer"),
            of("price_list", "customer_code", "code"),
            of("invoice", "customer_code", "number"),
            of("invoice_correction", "customer_code", "number"),
            of("receipt", "customer_code", "external_id"),
            of("receipt_movement", "customer_code", "number"),
            of("write_off", "customer_code", "number"),
            of("customer_return", "customer_code", "number"),
            of("dunning_letter", "customer_code", "number"),
            of("dunning_claim", "customer_code", "letter"),
            of("dunning_stop", "customer_code", "id"),
            of("dunning_hold", "customer_code", "letter"),
            of("bank_line", "customer", "id"),
            of("payer_account", "customer", "customer"),
            of("credit_account", "customer_code", "customer_code"),
            of("credit_limit", "customer_code", "number"),
            of("credit_commitment", "customer_code", "order_number"),
            of("credit_release", "customer_code", "order_number"),
            of("credit_review", "customer_code", "customer_code"),
            of("credit_case", "customer_code", "order_number"));

    static final List<NamingColumn> PRODUCTS = List.of(
            of("order_line", "sku", "order_id"),
            of("price_list_entry", "sku", "list_code"),
            of("stock_item", "sku", "sku"),
            of("stock_movement", "sku", "reference"),
            of("stock_blocking", "sku", "reference"),
            of("customer_return_line", "sku", "sku"),
            of("stock_count", "sku", "sku"),
            of("stock_reservation", "sku", "order_number"),
            of("stock_reallocation", "sku", "reference"),
            of("back_order", "sku", "order_number"),
            of("goods_issue_line", "sku", "order_number"),
            of("pick_line", "sku", "sku"),
            of("parcel_content", "sku", "delivery_id"),
            of("expected_receipt", "sku", "reference"),
            of("requisition", "sku", "number"),
            of("supplier_offer", "sku", "supplier"),
            of("made_product", "sku", "sku"),
            of("work_order", "sku", "number"));

    static final List<NamingColumn> WAREHOUSES = List.of(
            of("stock_movement", "warehouse", "reference"),
            of("stock_reservation", "warehouse", "order_number"),
            of("back_order", "warehouse", "order_number"),
            of("goods_issue_line", "warehouse", "order_number"),
            of("pick_line", "warehouse", "sku"),
            of("expected_receipt", "warehouse", "reference"));

    /** Invoices of the time before name the number of another system, and count for credit under their own. */
    static final List<NamingColumn> ORDERS = List.of(
            new NamingColumn("invoice", "order_number", "number", "t.kind <> 'OPENING'"),
            of("receipt", "order_number", "external_id"),
            of("delivery", "order_number", "number"),
            of("shipment", "order_number", "number"),
            of("invoice_correction", "order_number", "number"),
            of("customer_return", "order_number", "number"),
            new NamingColumn(
                    "write_off",
                    "order_number",
                    "number",
                    "not exists (select 1 from invoice i where i.number = t.order_number and i.kind = 'OPENING')"),
            of("goods_issue_line", "order_number", "delivery"),
            of("stock_reservation", "order_number", "order_number"),
            of("back_order", "order_number", "order_number"),
            of("stock_reallocation", "from_order", "reference"),
            of("stock_reallocation", "to_order", "reference"),
            of("urgent_insertion", "order_number", "number"),
            of("displaced_order", "order_number", "insertion"),
            of("change_order", "order_number", "number"),
            of("order_version", "order_number", "order_number"),
            of("order_owner", "order_number", "order_id"),
            of("order_draft", "order_number", "id"),
            of("tracking_revocation", "order_number", "order_number"),
            of("credit_case", "order_number", "order_number"),
            of("credit_release", "order_number", "order_number"),
            of("credit_shipment_question", "order_number", "order_number"),
            new NamingColumn(
                    "credit_commitment",
                    "order_number",
                    "order_number",
                    "not exists (select 1 from invoice i where i.number = t.order_number and i.kind = 'OPENING')"));

    static final List<NamingColumn> DELIVERIES = List.of(
            new NamingColumn("goods_issue_line", "delivery", "order_number", "t.delivery <> ''"),
            new NamingColumn("stock_reservation", "delivery", "order_number", "t.delivery <> ''"));

    static final List<NamingColumn> CHANGES = List.of(of("order_version", "change_order", "order_number"));

    /** What left before there were vouchers, and what was seeded, is told to nobody. */
    static final List<NamingColumn> VOUCHERS =
            List.of(new NamingColumn("stock_movement", "voucher", "reference", "t.voucher not in ('BEFORE', 'SEED')"));

    /** What is signed off, of any kind. */
    static final List<NamingColumn> SIGNED_OFF = List.of(of("approval_round", "subject", "subject"));

    static final List<NamingColumn> ROUNDS = List.of(
            of("approval", "subject", "subject"),
            of("approval_act", "subject", "subject"),
            of("approval_copy", "subject", "subject"));

    private static final String ANY_DOCUMENT = Stream.of(
                    "sales_order",
                    "change_order",
                    "urgent_insertion",
                    "credit_limit",
                    "credit_case",
                    "purchase_order",
                    "stock_take",
                    "invoice_correction",
                    "receipt_movement",
                    "write_off",
                    "customer_return")
            .map(table -> "select number from " + table)
            .collect(Collectors.joining(" union all ", "(", ")"));

    private static final List<Invariant> ALL = List.of(
            all("references-customers", CUSTOMERS, "customer", "code"),
            all("references-products", PRODUCTS, "product", "sku"),
            all("references-warehouses", WAREHOUSES, "warehouse", "code"),
            all("references-orders", ORDERS, "sales_order", "number"),
            all("references-deliveries", DELIVERIES, "delivery", "number"),
            all("references-changes", CHANGES, "change_order", "number"),
            all("references-vouchers", VOUCHERS, "goods_issue_voucher", "number"),
            all("references-approvals", SIGNED_OFF, ANY_DOCUMENT, "number"),
            all("references-rounds", ROUNDS, "approval_round", "subject"));

    private static Invariant all(String id, List<NamingColumn> columns, String named, String key) {
        return new Invariant(
                id,
                13,
                columns.stream()
                        .map(column -> column.orphans(named, key))
                        .collect(Collectors.joining("\nunion all\n")));
    }

    @Override
    public List<Invariant> invariants() {
        return ALL;
    }
}

package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.StatementsSeen;
import io.orderwright.coordination.messages.DocumentMessages;
import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceDetail;
import io.orderwright.finance.invoices.buyers.BillTo;
import io.orderwright.finance.invoices.buyers.InvoiceBuyer;
import io.orderwright.integration.messages.InvoiceMessage;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.addresses.SetAddress;
import io.orderwright.sales.taxprofiles.SetTaxProfile;
import io.orderwright.sales.taxprofiles.TaxIdForm;
import io.orderwright.sales.taxprofiles.TaxProfiles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An invoice fixes, when it is issued, whom it is made out to; what the master data say later does not touch it. */
@Tag("money")
class InvoiceBuyersTest extends BooksOfMoney {

    @LocalServerPort
    int port;

    @Autowired
    DocumentMessages messages;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    TaxProfiles profiles;

    @Autowired
    AddressBook addresses;

    @Autowired
    CreditNotes creditNotes;

    @Test
    void whatIsChangedLaterDoesNotTouchWhatWasIssued() {
        String customer = goodCustomer();
        named(customer, "Acme One", "91110108551385082Q");
        billed(customer, "HQ", "1 Renmin Road");
        String sku = goods("100.00", 9);
        String order = invoiced(customer, sku, 2);
        InvoiceDetail first = billing.detail(of(order).number());
        InvoiceBuyer buyer = Objects.requireNonNull(first.buyer());
        assertThat(buyer)
                .isEqualTo(new InvoiceBuyer(
                        first.invoice().issuedOn(),
                        "Acme One",
                        "91110108551385082Q",
                        TaxIdForm.UNIFIED,
                        "8 Bund",
                        "021-55551234",
                        "ICBC",
                        "6222001234"));
        assertThat(first.billTo())
                .isEqualTo(
                        new BillTo("HQ", "Accounts", "13900139000", "1 Renmin Road", "200001", "Shanghai", null, "CN"));

        named(customer, "Acme Two", "DE123456789");
        billed(customer, "HQ2", "2 Nanjing Road");
        InvoiceDetail second = billing.detail(of(invoiced(customer, sku, 1)).number());
        String note = creditNotes.issue(first.invoice().number(), CreditedLines.ALL, "returned", "fiona");

        assertThat(billing.detail(first.invoice().number()))
                .extracting(InvoiceDetail::buyer, InvoiceDetail::billTo)
                .containsExactly(buyer, first.billTo());
        assertThat(billing.detail(note))
                .as("the note names whom its invoice names")
                .extracting(InvoiceDetail::buyer, InvoiceDetail::billTo)
                .containsExactly(buyer, first.billTo());
        Map<String, InvoiceMessage> told =
                messages.of(billing.documentsFor(List.of(first.invoice().number(), note)));
        assertThat(told.values())
                .as("finance is told of both")
                .hasSize(2)
                .extracting(message -> Objects.requireNonNull(message.buyer()).bankAccount())
                .containsOnly("6222001234");
        sql("update invoice set buyer_told = false where number = ?", note);
        assertThat(messages.of(billing.documentsFor(List.of(note))).get(note))
                .as("a document from before is told as it was")
                .extracting(InvoiceMessage::buyer)
                .isNull();
        assertThat(Objects.requireNonNull(second.buyer()).title()).isEqualTo("Acme Two");
        assertThat(Objects.requireNonNull(second.billTo()).code()).isEqualTo("HQ2");
        books();
    }

    /** Phones are masked for whoever may not read them; the list that everybody reads names no bank account. */
    @Test
    void theApiTellsItToWhomItConcerns() {
        String customer = goodCustomer();
        named(customer, "Acme One", "DE123456789");
        billed(customer, "HQ", "1 Renmin Road");
        String order = invoiced(customer, goods("100.00", 9), 1);
        String invoice = "/invoices/" + of(order).number();

        assertThat(read("fiona", invoice).at("/buyer/registeredPhone").asText()).isEqualTo("021-55551234");
        JsonNode masked = read("grace", invoice);
        assertThat(masked.at("/buyer/taxId").asText()).isEqualTo("DE123456789");
        assertThat(masked.at("/buyer/registeredPhone").asText()).contains("*").doesNotContain("55551234");
        assertThat(masked.at("/billTo/phone").asText()).contains("*").doesNotContain("13900139000");
        assertThat(read("wendy", "/orders/" + order + "/invoices").toString())
                .contains(of(order).number())
                .doesNotContain("6222001234", "buyer", "billTo");
    }

    /** A statement for the profile and one for the address when a document is issued, none for a note or a reader. */
    @Test
    void theMasterDataAreAskedOnceADocument() {
        String customer = goodCustomer();
        named(customer, "Acme One", "DE123456789");
        billed(customer, "HQ", "1 Renmin Road");
        String order = invoiced(customer, goods("100.00", 9), 1);
        String invoice = of(order).number();
        String other = place(customer, line(goods("100.00", 9), 1));
        thenIs(other, TO_SHIP);
        BillableOrder asked = billable(other);

        assertThat(asking(() -> billing.deposit(asked, Money.parse("10.00 CNY"))))
                .satisfiesExactlyInAnyOrder(sql -> assertThat(sql).contains("from tax_profile"), sql -> assertThat(sql)
                        .contains("from customer_address"));
        assertThat(asking(() -> creditNotes.issue(invoice, CreditedLines.ALL, "returned", "fiona")))
                .isEmpty();
        assertThat(asking(() -> billing.detail(invoice))).isEmpty();
    }

    /** The statements of this thread that ask for what invoices name. */
    private static List<String> asking(Runnable work) {
        return StatementsSeen.of(work).stream()
                .filter(message -> message.startsWith("Executing prepared SQL statement"))
                .filter(message -> message.contains("tax_profile") || message.contains("customer_address"))
                .toList();
    }

    @Test
    void thePageSaysItInBothLanguages() {
        String customer = goodCustomer();
        named(customer, "Acme One", "DE123456789");
        billed(customer, "HQ", "1 Renmin Road");
        String sku = goods("100.00", 9);
        String known = "/money/documents/" + of(invoiced(customer, sku, 1)).number();
        String nothing =
                "/money/documents/" + of(invoiced(goodCustomer(), sku, 1)).number();
        String old = of(invoiced(customer, sku, 1)).number();
        sql(
                "update invoice set buyer_as_of = null, buyer_title = null, buyer_tax_id = null, buyer_tax_id_form = null,"
                        + " buyer_address = null, buyer_phone = null, buyer_bank = null, buyer_bank_account = null,"
                        + " bill_to_code = null, bill_to_receiver = null, bill_to_phone = null, bill_to_street = null,"
                        + " bill_to_postal_code = null, bill_to_city = null, bill_to_country = null where number = ?",
                old);
        Browser fiona = new Browser(port).as("fiona");

        assertThat(page(fiona, known, "en"))
                .contains("Made out to", "Acme One", "DE123456789", "6222001234", "021-55551234")
                .contains("Accounts, 1 Renmin Road, 200001, Shanghai, CN")
                .doesNotContain("Nothing had been entered", "does not say");
        assertThat(page(fiona, nothing, "en"))
                .contains("Nothing had been entered", "no address of bills")
                .doesNotContain("does not say");
        assertThat(page(fiona, "/money/documents/" + old, "en"))
                .contains("This document does not say")
                .doesNotContain("Acme One");
        assertThat(page(fiona, known, "zh-CN")).contains("购买方", "账单地址", "Acme One");
        assertThat(page(fiona, nothing, "zh-CN")).contains("当时尚未录入", "没有账单地址");
        assertThat(page(fiona, "/money/documents/" + old, "zh-CN")).contains("本单据未记录购买方");
    }

    private void named(String customer, String title, String taxId) {
        profiles.set(
                new SetTaxProfile(customer, title, taxId, "8 Bund", "021-55551234", "ICBC", "6222001234"), "fiona");
    }

    private void billed(String customer, String code, String street) {
        addresses.set(
                new SetAddress(
                        customer,
                        code,
                        "Accounts",
                        "13900139000",
                        "CN",
                        null,
                        "Shanghai",
                        street,
                        null,
                        "200001",
                        null,
                        false,
                        true,
                        true),
                "sally");
    }

    private JsonNode read(String person, String path) {
        return rest.withBasicAuth(person, person + "-demo").getForObject("/api/v1" + path, JsonNode.class);
    }

    private static String page(Browser reader, String path, String language) {
        String page = reader.get(path + "?lang=" + language).body();
        assertThat(page).doesNotContain("??");
        return page;
    }
}

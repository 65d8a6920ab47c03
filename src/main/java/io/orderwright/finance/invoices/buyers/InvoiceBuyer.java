package io.orderwright.finance.invoices.buyers;

import io.orderwright.platform.kernel.Confidential;
import io.orderwright.sales.taxprofiles.TaxIdForm;
import io.orderwright.sales.taxprofiles.TaxProfileView;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom an invoice is made out to: the customer's tax profile as of the moment when it was issued. Later changes of the
 * profile do not change it. What the profile did not say then is absent.
 *
 * @param asOf the day on which the profile said so; of a note, the day of the document that it corrects
 * @param title 发票抬头
 * @param taxId 统一社会信用代码, an old number, or a VAT id of another country
 * @param taxIdForm how far the tax id was proved; absent without one
 */
@Embeddable
@Schema(
        name = "InvoiceBuyer",
        example =
                "{\"asOf\":\"2026-11-28\",\"title\":\"Shanghai Sample Trade Co.\",\"taxId\":\"91110108551385082Q\",\"taxIdForm\":\"UNIFIED\",\"registeredAddress\":\"1 Renmin Road\",\"registeredPhone\":\"021-5555\",\"bank\":\"ICBC Shanghai\",\"bankAccount\":\"1001\"}")
public record InvoiceBuyer(
        @Column(name = "buyer_as_of", updatable = false) LocalDate asOf,

        @Column(name = "buyer_title", updatable = false) @Nullable
        String title,

        @Column(name = "buyer_tax_id", updatable = false) @Nullable
        String taxId,

        @Enumerated(EnumType.STRING) @Column(name = "buyer_tax_id_form", updatable = false) @Nullable
        TaxIdForm taxIdForm,

        @Column(name = "buyer_address", updatable = false) @Nullable
        String registeredAddress,

        @Confidential(Confidential.Kind.PHONE) @Column(name = "buyer_phone", updatable = false) @Nullable
        String registeredPhone,

        @Column(name = "buyer_bank", updatable = false) @Nullable
        String bank,

        @Column(name = "buyer_bank_account", updatable = false) @Nullable
        String bankAccount) {

    static InvoiceBuyer of(TaxProfileView profile, LocalDate asOf) {
        return new InvoiceBuyer(
                asOf,
                profile.title(),
                profile.taxId(),
                profile.taxIdForm(),
                profile.registeredAddress(),
                profile.registeredPhone(),
                profile.bank(),
                profile.bankAccount());
    }

    /** Whether the profile said something on that day. */
    public boolean says() {
        return Stream.of(title, taxId, registeredAddress, registeredPhone, bank, bankAccount)
                .anyMatch(Objects::nonNull);
    }
}

package io.orderwright.sales.taxprofiles;

import io.orderwright.platform.kernel.Confidential;
import io.orderwright.platform.kernel.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice to a customer names.
 *
 * @param title 发票抬头: to whom it is made out
 * @param taxId 统一社会信用代码, an old number, or a VAT id of another country
 * @param taxIdForm how far the tax id was proved; absent without one
 */
public record TaxProfileView(
        String customer,
        @Nullable String title,
        @Nullable String taxId,
        @Nullable TaxIdForm taxIdForm,
        @Nullable String registeredAddress,
        @Confidential(Confidential.Kind.PHONE) @Nullable String registeredPhone,
        @Nullable String bank,
        @Nullable String bankAccount) {

    /** Of a customer of whom nothing is known. */
    public static TaxProfileView nothing(String customer) {
        return new TaxProfileView(customer, null, null, null, null, null, null, null);
    }

    /** Another one when anything of it is. */
    public String fingerprint() {
        return Fingerprint.of(toString());
    }
}

package io.orderwright.finance.einvoices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An electronic invoice as others see it; amounts in CNY.
 *
 * @param number ours, under which the tax platform knows the request
 * @param document the document of ours for which it stands
 * @param person whether the buyer was said to be a natural person, who needs no tax id
 * @param taxNumber 20 digits, the platform's own; absent until it is issued
 * @param pdf where it is found as PDF; so ofd and xml
 * @param problem the code of what is wrong; absent when nothing is
 * @param problemWords the same in words, of whoever asked
 */
public record ElectronicInvoiceView(
        String number,
        String document,
        String order,
        String customer,
        ElectronicInvoiceKind kind,
        ElectronicInvoiceState state,
        String title,
        @Nullable String taxId,
        boolean person,
        Money net,
        Money tax,
        Money gross,
        @Nullable String taxNumber,
        @Nullable Instant issuedAt,
        @Nullable String pdf,
        @Nullable String ofd,
        @Nullable String xml,
        @Nullable String problem,
        List<String> problemArguments,
        @Nullable String problemWords,
        String requestedBy,
        Instant requestedAt,
        List<EInvoiceLine> lines,
        boolean repeated) {

    @JsonProperty
    public String currency() {
        return gross.code();
    }

    /** With what is wrong in the words of a language. */
    public ElectronicInvoiceView saying(@Nullable String words) {
        return new ElectronicInvoiceView(
                number,
                document,
                order,
                customer,
                kind,
                state,
                title,
                taxId,
                person,
                net,
                tax,
                gross,
                taxNumber,
                issuedAt,
                pdf,
                ofd,
                xml,
                problem,
                problemArguments,
                words,
                requestedBy,
                requestedAt,
                lines,
                repeated);
    }
}

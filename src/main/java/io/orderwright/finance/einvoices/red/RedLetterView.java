package io.orderwright.finance.einvoices.red;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A red letter as others see it; amounts positive, in CNY.
 *
 * @param number ours, under which the tax platform knows the request
 * @param creditNote the document of ours for which it stands
 * @param blue our number of the electronic invoice that it takes back, and {@code blueTaxNumber} the platform's
 * @param confirmation where its confirmation stands; absent before the platform has said
 * @param confirmationNumber the platform's
 * @param expiresAt when it is void unless somebody has confirmed it
 * @param looks how often the platform was asked where it stands
 * @param taxNumber 20 digits of the red invoice; absent until it is issued
 * @param pdf where the red invoice is found as PDF; so ofd and xml; absent before it is issued, and of those that were issued before the files were kept
 * @param problem what the platform said when it refused, or the code of what does not add up here; absent when nothing is wrong
 * @param problemArguments what such a code is about; none of what the platform said
 * @param problemWords the same in the language of whoever asks; absent where nobody asked for it
 */
public record RedLetterView(
        String number,
        String creditNote,
        String order,
        String customer,
        String blue,
        String blueTaxNumber,
        RedReason reason,
        RedLetterState state,
        @Nullable ConfirmationState confirmation,
        @Nullable String confirmationNumber,
        @Nullable Instant expiresAt,
        int looks,
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
        List<RedLine> lines,
        boolean repeated) {

    @JsonProperty
    public String currency() {
        return gross.code();
    }

    /** The same, with what is wrong in words. */
    RedLetterView saying(String words) {
        return new RedLetterView(
                number,
                creditNote,
                order,
                customer,
                blue,
                blueTaxNumber,
                reason,
                state,
                confirmation,
                confirmationNumber,
                expiresAt,
                looks,
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

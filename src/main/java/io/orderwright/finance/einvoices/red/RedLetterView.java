package io.orderwright.finance.einvoices.red;

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
 * @param problem what the platform said when it refused; absent when it did not
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
        @Nullable String problem,
        String requestedBy,
        Instant requestedAt,
        List<RedLine> lines,
        boolean repeated) {}

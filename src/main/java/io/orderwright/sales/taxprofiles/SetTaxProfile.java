package io.orderwright.sales.taxprofiles;

import io.orderwright.platform.ground.owned.ActionRequest;
import io.orderwright.platform.ground.text.SaidText;
import io.orderwright.platform.kernel.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what invoices to a customer name. Electronic invoices have room for 100 bytes (GBK) of address and phone together, and
 * of bank and account together.
 */
@Schema(
        example =
                "{\"customer\":\"C-1001\",\"title\":\"Shanghai Sample Trade Co.\",\"taxId\":\"91110108551385082Q\",\"registeredAddress\":\"1 Renmin Road\",\"registeredPhone\":\"021-5555\",\"bank\":\"ICBC Shanghai\",\"bankAccount\":\"1001\"}")
public record SetTaxProfile(
        @NotBlank @Size(max = 32) String customer,
        @Nullable @Size(max = 300) String title,
        @Nullable @Size(max = 26) String taxId,
        @Nullable @Size(max = 100) String registeredAddress,
        @Nullable @Size(max = 40) String registeredPhone,
        @Nullable @Size(max = 100) String bank,
        @Nullable @Size(max = 60) String bankAccount)
        implements ActionRequest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final int ROOM = 100;

    @Override
    public String actedUpon() {
        return customer;
    }

    /** Leaves everything as it is. */
    public static SetTaxProfile of(TaxProfileView known) {
        return new SetTaxProfile(
                known.customer(),
                known.title(),
                known.taxId(),
                known.registeredAddress(),
                known.registeredPhone(),
                known.bank(),
                known.bankAccount());
    }

    /**
     * As it is kept: what is blank is not there, a tax id in capital letters without blanks.
     *
     * @throws Refusal INVALID for a tax id that is none, and for what an electronic invoice has no room for
     */
    public TaxProfileView kept() {
        String id =
                SaidText.orNothing(taxId == null ? null : taxId.replace(" ", "").toUpperCase(Locale.ROOT));
        refuseUnlessFits(
                "registeredAddress", SaidText.orNothing(registeredAddress), SaidText.orNothing(registeredPhone));
        refuseUnlessFits("bank", SaidText.orNothing(bank), SaidText.orNothing(bankAccount));
        refuseUnlessFits("title", SaidText.orNothing(title), null);
        return new TaxProfileView(
                customer,
                SaidText.orNothing(title),
                id,
                id == null ? null : TaxId.form(id),
                SaidText.orNothing(registeredAddress),
                SaidText.orNothing(registeredPhone),
                SaidText.orNothing(bank),
                SaidText.orNothing(bankAccount));
    }

    private static void refuseUnlessFits(String field, @Nullable String one, @Nullable String other) {
        String both = Objects.toString(one, "") + Objects.toString(other, "");
        both.codePoints()
                .mapToObj(Character::toString)
                .filter(sign -> !GBK.newEncoder().canEncode(sign))
                .findFirst()
                .ifPresent(sign -> {
                    throw Refusal.invalid(field, "tax.not-gbk", sign);
                });
        int bytes = both.getBytes(GBK).length;
        if (!field.equals("title") && bytes > ROOM) {
            throw Refusal.invalid(field, "tax.too-long", bytes, ROOM);
        }
    }
}

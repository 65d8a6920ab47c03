package io.orderwright.sales.taxprofiles;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Refusal.RefusalKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tax id is proved as far as it can be, and what an electronic invoice has no room for is refused. */
@Tag("unit")
class TaxIdTest {

    @ParameterizedTest
    @CsvSource({
        "91110108551385082Q, UNIFIED",
        "914403001922038216, UNIFIED",
        "91330106673959654P, UNIFIED",
        "91 3301 0667 3959 654p, UNIFIED",
        "110108551385082, OLD",
        "11010855138508212345, OLD",
        "DE123456789, FOREIGN",
        "EL123456789, FOREIGN",
        "NL123456789B01, FOREIGN"
    })
    void aFormIsTold(String id, TaxIdForm form) {
        assertThat(of(id, null, null).taxIdForm()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "91110108551385082P, tax.id-check",
        "91110108551385028Q, tax.id-check",
        "9111010855138508OQ, tax.id-sign",
        "9111010855138508, tax.id-form",
        "CN123456789, tax.id-form",
        "ZZ123456789, tax.id-form"
    })
    void whatIsNoneIsRefused(String id, String why) {
        refused(RefusalKind.INVALID, why, () -> of(id, null, null));
    }

    @Test
    void aChineseSignTakesTwoBytes() {
        assertThat(of(null, "行".repeat(40), "1".repeat(20)).bank()).hasSize(40);
        refused(RefusalKind.INVALID, "tax.too-long", () -> of(null, "行".repeat(40), "1".repeat(21)));
        refused(RefusalKind.INVALID, "tax.not-gbk", () -> of(null, "Bank 😀", "1"));
    }

    private static TaxProfileView of(String id, String bank, String account) {
        return new SetTaxProfile("C-1", null, id, null, null, bank, account).kept();
    }
}

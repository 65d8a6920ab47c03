package io.orderwright.platform.kernel.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One way to write a key, and nothing in it that cannot be seen. */
@Tag("doors")
class BusinessKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C-1001",
                "S10_1678",
                "FUR-BO-10001798",
                "客户1",
                "Größe 6",
                "4006381333931",
                "A.1",
                "A (2)",
                "A&B",
                "Ärzte",
                "한국",
                "ไทย",
                "a@b",
                "1",
                "K#1",
                "A+B",
                "O'Neil",
                "ИП-7"
            })
    void whatCanBeSeenAndStandInAnAddressIsAKey(String key) {
        assertThat(BusinessKey.fault(key, KeyKind.CUSTOMER)).isEmpty();
        assertThat(BusinessKey.require("code", key, KeyKind.CUSTOMER)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
            A\\u200B,key.invisible,U+200B
            A\\u00A0B,key.invisible,U+00A0
            A\\u00A0,key.invisible,U+00A0
            \\uFEFFA,key.invisible,U+FEFF
            \\u202EA,key.invisible,U+202E
            A\\u2066B,key.invisible,U+2066
            A\\u00ADB,key.invisible,U+00AD
            A\\u3164,key.invisible,U+3164
            A\\uFE0F,key.invisible,U+FE0F
            A\\u3000B,key.invisible,U+3000
            A\\u0009B,key.invisible,U+0009
            A\\u2028B,key.invisible,U+2028
             A,key.blank-around,
            A ,key.blank-around,
            A  B,key.blank-twice,
            A/B,key.sign,U+002F
            A;B,key.sign,U+003B
            A%2F,key.sign,U+0025
            A\\\\B,key.sign,U+005C
            A?B,key.sign,U+003F
            <b>,key.sign,U+003C
            A–B,key.written-otherwise,A-B
            .,key.begins,U+002E
            ..,key.begins,U+002E
            =1+1,key.begins,U+003D
            -1,key.begins,U+002D
            Ａ1,key.written-otherwise,U+FF21
            A\\u030A,key.written-otherwise,
            ①,key.written-otherwise,U+2460
            C\\u20101001,key.written-otherwise,U+2010
            C\\u20111001,key.written-otherwise,C-1001
            C\\u22121001,key.written-otherwise,C-1001
            \\u0410CME,key.look-alike,U+0410
            \\u0410\\u0421\\u041C\\u0415,key.look-alike,U+0410
            \\u0425-100,key.look-alike,U+0425
            \\u0391\\u0392\\u0395,key.look-alike,U+0391
            北京\\u0410,key.look-alike,U+0410
            \\u13AA1,key.sign,U+13AA
            \\u0251b,key.sign,U+0251
            \\u0661\\u0662,key.sign,U+0661
            holds,key.reserved,holds
            HOLDS,key.reserved,HOLDS
            new,key.reserved,new
            """)
    void whatCannotBeOneIsNamed(String typed, String code, String sign) {
        String key = unescaped(typed);
        Optional<BusinessKey.KeyFault> fault = BusinessKey.fault(key, KeyKind.CUSTOMER);
        assertThat(fault).map(BusinessKey.KeyFault::code).contains(code);
        if (sign != null && !sign.isEmpty()) {
            assertThat(String.join(" ", fault.orElseThrow().arguments())).contains(sign);
        }
        assertThatThrownBy(() -> BusinessKey.require("code", key, KeyKind.CUSTOMER))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.field()).isEqualTo("code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PO/2026/7", "#1001", "4500;1", "12%", "采购（2026）12号", "№ 7"})
    void aNumberOfSomebodyElseHasAnySignThatCanBeSeen(String number) {
        assertThat(BusinessKey.referenceFault(number)).isEmpty();
    }

    @Test
    void anInvisibleSignIsNoneOfThem() {
        assertThat(BusinessKey.referenceFault("PO\u200B1")).isPresent();
        assertThat(BusinessKey.referenceFault("")).isPresent();
    }

    @Test
    void keysThatDifferInLetterCaseAreTwins() {
        KeyTwins.refuse("code", List.of("A1", "B1"), List.of("C1"));
        assertThatThrownBy(() -> KeyTwins.refuse("code", List.of("a1"), List.of("A1")))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("key.twin"));
        assertThatThrownBy(() -> KeyTwins.refuse("code", List.of("A1", "a1"), List.of()))
                .isInstanceOf(Refusal.class);
    }

    private static String unescaped(String typed) {
        Matcher sign = Pattern.compile("\\\\u([0-9A-F]{4})").matcher(typed);
        return sign.replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
                .replace("\\\\", "\\");
    }
}

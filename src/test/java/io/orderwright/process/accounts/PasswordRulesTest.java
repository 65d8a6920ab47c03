package io.orderwright.process.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords are judged by what makes them hard to guess, not by their signs. */
@Tag("doors")
class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(new CommonPasswords());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "our warehouse stands behind the old mill",
                "thirtyfourlettersinonepassphrasexx",
                "Correct-Horse-9",
                "v8Kq2mZr7Tp1",
                "仓库在老磨坊后面那条小河的旁边",
                "390 284 771 605 18"
            })
    void longOnesOfOnesOwnAreTaken(String password) {
        assertThat(against(password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Qwerty1234!, password.too-short password.common",
        "Qwerty1234!!!, password.common",
        "P@ssw0rd1234!, password.common",
        "PasswordPassword, password.common",
        "password password, password.common",
        "Welcome2026!!, password.common",
        "123456789012, password.common",
        "098765432109, password.common",
        "abcdefghijkl, password.common",
        "qwertyuiop[], password.common",
        "1qaz2wsx3edc, password.common",
        "aaaaaaaaaaaaaaaa, password.common",
        "abcabcabcabcabc, password.common",
        "Orderwright2026, password.common",
        "correcthorsebatterystaple, password.common",
        "ｐａｓｓｗｏｒｄ１２３４, password.common",
        "woaini1314520, password.common",
        "short, password.too-short",
        "zhangsanfeng, password.own-name",
        "Zhangsanfeng-88, password.own-name",
    })
    void whatIsTriedFirstIsNot(String password, String reasons) {
        assertThat(against(password)).containsExactlyInAnyOrder(reasons.split(" "));
    }

    private List<String> against(String password) {
        User user = new UserEntity();
        user.setId("zhangsanfeng");
        user.setFirstName("Li");
        return rules.getRules().stream()
                .filter(rule -> !rule.execute(password, user))
                .map(PasswordRules::text)
                .toList();
    }
}

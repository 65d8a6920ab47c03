package io.orderwright.process.accounts;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long, and none of those that are tried first. Nothing about signs and digits: such rules make
 * people write {@code Qwerty1234!}.
 */
@Component
class PasswordRules implements PasswordPolicy {

    static final int SHORTEST = 12;

    private static final int LONGEST = 200;

    /** What has to be beside one's own name for it not to count. */
    private static final int BESIDE_THE_NAME = 8;

    /** A rule, the key of what people are told, and what Camunda's Admin shows of it. */
    private record Rule(String text, String getPlaceholder, Test test) implements PasswordPolicyRule {

        @Override
        public Map<String, String> getParameters() {
            return Map.of("minLength", String.valueOf(SHORTEST));
        }

        @Override
        public boolean execute(String password) {
            return test.passes(password, null);
        }

        @Override
        public boolean execute(String password, @Nullable User user) {
            return test.passes(password, user);
        }
    }

    private interface Test {
        boolean passes(String password, @Nullable User user);
    }

    private final List<PasswordPolicyRule> rules;

    PasswordRules(CommonPasswords common) {
        this.rules = List.of(
                new Rule(
                        "password.too-short",
                        "PASSWORD_POLICY_LENGTH",
                        (password, user) -> length(password) >= SHORTEST),
                new Rule(
                        "password.too-long",
                        "At most 200 characters 最多 200 个字符",
                        (password, user) -> length(password) <= LONGEST),
                new Rule(
                        "password.common",
                        "None of the common passwords 不得为常见密码",
                        (password, user) -> !common.isCommon(password)),
                new Rule(
                        "password.own-name", "PASSWORD_POLICY_USER_DATA", (password, user) -> !isName(password, user)));
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }

    /** The key of the text that says what a rule wants. */
    static String text(PasswordPolicyRule rule) {
        return ((Rule) rule).text();
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    private static boolean isName(String password, @Nullable User user) {
        if (user == null) {
            return false;
        }
        String plain = plain(password);
        return Arrays.asList(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail()).stream()
                .filter(Objects::nonNull)
                .map(PasswordRules::plain)
                .filter(name -> name.length() > 2)
                .anyMatch(
                        name -> plain.contains(name) && plain.replace(name, "").length() < BESIDE_THE_NAME);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}

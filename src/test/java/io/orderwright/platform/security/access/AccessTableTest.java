package io.orderwright.platform.security.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRule.Audience;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules bring their rules in any order, and none can undo what another one says. */
@Tag("security")
class AccessTableTest {

    private static final AccessRules READERS = () -> List.of(AccessRule.read(Set.of("all"), "/orders/*", "/orders"));
    private static final AccessRules WRITERS = () ->
            List.of(AccessRule.read(Set.of("sales"), "/orders/new"), AccessRule.post(Set.of("sales"), "/orders/*"));

    @Test
    void whoComesFirstDoesNotMatter() {
        assertThat(AccessTable.of(List.of(READERS, WRITERS))).isEqualTo(AccessTable.of(List.of(WRITERS, READERS)));
    }

    @Test
    void theRuleThatNamesAnAddressMoreExactlyDecides() {
        List<List<String>> reads = AccessTable.of(List.of(READERS, WRITERS)).stream()
                .filter(rule -> rule.methods().equals(Set.of("GET")))
                .map(AccessRule::paths)
                .toList();
        assertThat(reads.indexOf(List.of("/orders/new"))).isLessThan(reads.indexOf(List.of("/orders/*")));
    }

    @Test
    void twoRulesForOneAddressMaySayTheSameButNotDiffer() {
        AccessRules same = () -> List.of(AccessRule.read(Set.of("all"), "/orders"));
        assertThat(AccessTable.of(List.of(READERS, same))).isEqualTo(AccessTable.of(List.of(READERS)));
        AccessRules others = () -> List.of(AccessRule.read(Set.of("sales"), "/orders"));
        assertThatThrownBy(() -> AccessTable.of(List.of(READERS, others)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/orders");
    }

    @Test
    void whereTwoRulesMeetAndNoneIsMoreExactBothMustLetThrough() {
        AccessRules across = () -> List.of(
                AccessRule.read(Set.of("sales", "finance"), "/orders/*/lines"),
                AccessRule.read(Set.of("sales", "warehouse"), "/orders/one/*"),
                AccessRule.readByAnyone("/track/*/map"),
                AccessRule.read(Set.of("sales"), "/track/me/*"),
                AccessRule.post(Set.of("finance"), "/orders/*/lines"),
                AccessRule.post(Set.of("warehouse"), "/orders/one/*"));
        assertThat(AccessTable.of(List.of(across)))
                .contains(
                        rule("/orders/one/lines"),
                        rule("/track/me/map"),
                        new AccessRule(Set.of("POST"), List.of("/orders/one/lines"), Audience.NOBODY, Set.of()));
    }

    private static AccessRule rule(String path) {
        return new AccessRule(Set.of("GET"), List.of(path), Audience.ROLES, Set.of("sales"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders/**", "/**", "orders", "/orders/a*", "/camunda/api/x", "/orders/{number}*"})
    void aRuleNamesSingleAddressesOutsideTheEngine(String path) {
        AccessRules wide = () -> List.of(AccessRule.read(Set.of("all"), path));
        assertThatThrownBy(() -> AccessTable.of(List.of(wide))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRuleForRolesNamesSome() {
        AccessRules nobody = () -> List.of(AccessRule.read(Set.of(), "/orders"));
        assertThatThrownBy(() -> AccessTable.of(List.of(nobody))).isInstanceOf(IllegalStateException.class);
    }
}

package io.orderwright.owners.rules.web;

import static io.orderwright.owners.rules.RuleReaders.READERS;
import static io.orderwright.owners.rules.RuleReaders.RELEASERS;
import static io.orderwright.platform.kernel.Roles.RULE_OWNER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import io.orderwright.platform.kernel.BusinessEvent;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who may read decision tables and why they change, bring one in, and release it. */
@Component
class RulesAccess implements AccessRules, BusinessEvent.Readers {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        READERS,
                        "/api/v1/rules",
                        "/api/v1/rules/*/*",
                        "/api/v1/rules/*/*/workbook",
                        "/api/v1/rule-releases",
                        "/api/v1/rule-releases/*",
                        "/api/v1/rule-releases/*/findings",
                        "/api/v1/rule-releases/*/workbook",
                        "/api/v1/rule-releases/*/replay",
                        "/api/v1/rule-releases/*/replay/changes"),
                AccessRule.post(READERS, "/api/v1/rules/*/*/answer"),
                AccessRule.post(
                        List.of(RULE_OWNER), "/api/v1/rules/*/*/releases", "/api/v1/rule-releases/*/withdrawal"),
                AccessRule.post(
                        RELEASERS,
                        "/api/v1/rule-releases/*/release",
                        "/api/v1/rule-releases/*/refusal",
                        "/api/v1/rule-releases/*/end",
                        "/api/v1/rule-releases/*/replay"));
    }

    @Override
    public Map<String, List<String>> readers() {
        return Map.of(
                "RuleTableProposed.note", READERS,
                "RuleTableReleased.comment", READERS,
                "RuleTableDeclined.comment", READERS,
                "RuleTableRecalled.reason", READERS);
    }
}

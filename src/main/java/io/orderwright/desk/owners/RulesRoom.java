package io.orderwright.desk.owners;

import static io.orderwright.owners.rules.RuleReaders.READERS;
import static io.orderwright.owners.rules.RuleReaders.RELEASERS;
import static io.orderwright.platform.kernel.Roles.RULE_OWNER;

import io.orderwright.desk.DeskEntries;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of decision tables bring to the house: who may reach them, and their link. */
@Component
class RulesRoom implements AccessRules, DeskEntries {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        READERS,
                        "/rules",
                        "/rules/*/*",
                        "/rules/*/*/ask",
                        "/rules/*/*/workbook",
                        "/rule-releases/*",
                        "/rule-releases/*/replay",
                        "/rule-releases/*/workbook",
                        "/rule-releases/*/marked"),
                AccessRule.post(List.of(RULE_OWNER), "/rules/*/*", "/rule-releases/*/withdrawal"),
                AccessRule.post(
                        RELEASERS,
                        "/rule-releases/*/release",
                        "/rule-releases/*/end",
                        "/rule-releases/*/replay",
                        "/rule-releases/*/replay/end"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(155, "rules", "/rules", "rules.nav", null).in(DeskGroup.SYSTEM));
    }
}

package io.orderwright.approvals.domain;

import io.orderwright.platform.decisions.Decision;
import jakarta.persistence.Embeddable;

/** Why a level is asked: the row of the table that names its group. Never changes. */
@Embeddable
class LevelGrounds {

    private String reason;
    private String tableName;
    private String tableVersion;
    private String rowName;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected LevelGrounds() {}

    LevelGrounds(Decision decision) {
        this.reason = decision.text("reason");
        this.tableName = decision.table();
        this.tableVersion = decision.version();
        this.rowName = decision.row();
    }

    /** Message key. */
    String reason() {
        return reason;
    }

    String tableName() {
        return tableName;
    }

    String tableVersion() {
        return tableVersion;
    }

    String rowName() {
        return rowName;
    }
}

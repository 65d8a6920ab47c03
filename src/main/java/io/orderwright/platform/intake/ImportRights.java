package io.orderwright.platform.intake;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.CurrentUser;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may bring in what, and who may see it: an import is seen by those who may start one of its kind. */
@Component
public class ImportRights {

    private final CurrentUser user;

    ImportRights(CurrentUser user) {
        this.user = user;
    }

    public List<ImportKind> kinds() {
        return Arrays.stream(ImportKind.values()).filter(this::may).toList();
    }

    /** @throws Refusal FORBIDDEN when the person's roles do not allow this kind */
    public void require(ImportKind kind) {
        if (!may(kind)) {
            throw Refusal.forbidden("intake.kind-forbidden", kind.path());
        }
    }

    public String user() {
        return user.user();
    }

    /** Whoever sells must not also set how much may be owed. */
    public boolean mayGrantCredit() {
        return user.has(Roles.CREDIT_CONTROLLER) || user.has(Roles.ADMINISTRATOR);
    }

    private boolean may(ImportKind kind) {
        return kind.roles().stream().anyMatch(user::has);
    }
}

package io.orderwright.platform.security;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

/** A page that fails in every way that a page can. */
@Controller
@TestComponent
public class BrokenPage implements AccessRules {

    public static final String INTERNAL = "jdbc:postgresql://10.0.0.7/secret";

    @Override
    public List<AccessRule> accessRules() {
        return List.of(AccessRule.read(Roles.EMPLOYEES, "/orders/broken/*"));
    }

    @GetMapping("/orders/broken/{how}")
    String fail(@PathVariable String how) {
        throw switch (how) {
            case "bug" -> new IllegalStateException(INTERNAL);
            case "database" -> new DataAccessResourceFailureException(INTERNAL);
            case "race" -> new OptimisticLockingFailureException(INTERNAL);
            case "refusal" -> Refusal.conflict("delivery.not-open", "DN-1", "CANCELLED");
            case "large" -> new MaxUploadSizeExceededException(1);
            default -> new ResponseStatusException(HttpStatus.valueOf(Integer.parseInt(how)), INTERNAL);
        };
    }
}

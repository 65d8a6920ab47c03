package io.orderwright.desk.notices;

import io.orderwright.contact.notices.StaffNotice;
import io.orderwright.contact.notices.StaffNotices;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.platform.security.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Staff notices", description = "What processes told the people of a role")
@RestController
@RequestMapping("/api/v1/staff-notices")
class NoticesApi {

    private final StaffNotices notices;
    private final CurrentUser user;

    NoticesApi(StaffNotices notices, CurrentUser user) {
        this.notices = notices;
        this.user = user;
    }

    @Operation(summary = "Notices for the roles of whoever asks, the newest first")
    @GetMapping
    Page<StaffNotice> list(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        Set<String> roles = user.person().map(Person::roles).orElse(Set.of());
        return Page.read(size, rows -> notices.page(roles, before, rows), StaffNotice::id);
    }
}

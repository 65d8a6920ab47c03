package io.orderwright.desk.notices;

import io.orderwright.contact.notices.StaffNotice;
import io.orderwright.contact.notices.StaffNotices;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.platform.security.Person;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All notices for a person's roles, the newest first. */
@Controller
class NoticesPage {

    private static final int SHOWN = 50;

    private final StaffNotices notices;
    private final CurrentUser user;

    NoticesPage(StaffNotices notices, CurrentUser user) {
        this.notices = notices;
        this.user = user;
    }

    @GetMapping("/staff-notices")
    String show(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        Set<String> roles = user.person().map(Person::roles).orElse(Set.of());
        List<StaffNotice> found = notices.page(roles, before, SHOWN + 1);
        model.addAttribute("notices", found.subList(0, Math.min(SHOWN, found.size())));
        model.addAttribute("older", found.size() > SHOWN ? found.get(SHOWN - 1).id() : null);
        return "notices/list";
    }
}

package io.orderwright.desk.entry;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.drafts.DraftContent;
import io.orderwright.sales.orders.drafts.DraftView;
import io.orderwright.sales.orders.drafts.OrderDrafts;
import java.security.Principal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Typing an order, and the own drafts. */
@Controller
class EntryPage {

    private static final int SIZE = 30;

    private final OrderDrafts drafts;

    EntryPage(OrderDrafts drafts) {
        this.drafts = drafts;
    }

    /** A draft has its address before anything is typed, so that a reload finds it again. */
    @GetMapping("/orders/new")
    String fresh() {
        return "redirect:/orders/drafts/" + UUID.randomUUID();
    }

    @GetMapping("/orders/drafts")
    String list(@RequestParam(defaultValue = "") String before, Principal principal, Model model) {
        Page<DraftView> page =
                Page.of(drafts.page(principal.getName(), time(before), SIZE + 1), SIZE, draft -> draft.updatedAt()
                        .toString());
        model.addAttribute("drafts", page.items());
        model.addAttribute("next", page.next());
        return "entry/drafts";
    }

    /** Far enough away for the first page. */
    private static Instant time(String before) {
        try {
            return before.isEmpty() ? Instant.parse("9999-01-01T00:00:00Z") : Instant.parse(before);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("before", "request.no-such-page", before);
        }
    }

    @GetMapping("/orders/drafts/{id}")
    String one(@PathVariable UUID id, Principal principal, Model model) {
        Optional<DraftView> draft = drafts.find(id, principal.getName());
        Optional<String> number = draft.map(DraftView::orderNumber);
        if (number.isPresent()) {
            return "redirect:/orders/" + number.get();
        }
        model.addAttribute("id", id);
        model.addAttribute("version", draft.map(DraftView::version).orElse(0));
        model.addAttribute("fresh", draft.isEmpty());
        model.addAttribute("content", draft.map(DraftView::content).orElse(DraftContent.NOTHING));
        return "entry/form";
    }

    @PostMapping("/orders/drafts/{id}/discard")
    String discard(@PathVariable UUID id, Principal principal) {
        drafts.discard(id, principal.getName());
        return "redirect:/orders/drafts";
    }

    @PostMapping("/orders/{number}/copy")
    String copy(@PathVariable String number, Principal principal) {
        return "redirect:/orders/drafts/"
                + drafts.copyOf(number, principal.getName()).id();
    }
}

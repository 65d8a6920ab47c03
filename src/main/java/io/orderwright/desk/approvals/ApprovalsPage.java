package io.orderwright.desk.approvals;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.inbox.ApprovalInbox;
import io.orderwright.approvals.inbox.InboxFilter;
import io.orderwright.approvals.inbox.InboxItem;
import io.orderwright.approvals.inbox.Substitutes;
import io.orderwright.approvals.inbox.Substitution;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.approvals.ports.People;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.ground.races.Repeats;
import io.orderwright.platform.kernel.Refusal;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** My approvals: what waits for me, and one question with everything that is needed to answer it. */
@Controller
class ApprovalsPage {

    private static final int SIZE = 30;

    private final ApprovalInbox inbox;
    private final ApprovalFactsOnPage facts;
    private final ApprovalTasks tasks;
    private final Substitutes substitutes;
    private final People people;
    private final MessageSource texts;

    ApprovalsPage(
            ApprovalInbox inbox,
            ApprovalFactsOnPage facts,
            ApprovalTasks tasks,
            Substitutes substitutes,
            People people,
            MessageSource texts) {
        this.inbox = inbox;
        this.facts = facts;
        this.tasks = tasks;
        this.substitutes = substitutes;
        this.people = people;
        this.texts = texts;
    }

    @GetMapping("/approvals")
    String list(
            @RequestParam(defaultValue = "WAITING") InboxFilter box,
            @RequestParam(required = false) @Nullable Long after,
            Principal principal,
            Model model) {
        String me = principal.getName();
        List<InboxItem> found = inbox.page(box, me, after, SIZE + 1);
        Page<InboxItem> page = Page.of(found, SIZE, item -> String.valueOf(item.key()));
        model.addAttribute("box", box);
        model.addAttribute("boxes", InboxFilter.values());
        model.addAttribute("items", page.items());
        model.addAttribute(
                "returned",
                box == InboxFilter.WAITING && after == null
                        ? inbox.page(InboxFilter.RETURNED, me, null, SIZE)
                        : List.of());
        model.addAttribute("after", after);
        model.addAttribute("next", page.next());
        Set<String> possible = substitutes.possible();
        model.addAttribute("substitutes", substitutes.of(me));
        model.addAttribute(
                "others",
                people.all().stream()
                        .filter(one -> !one.login().equals(me) && possible.contains(one.login()))
                        .toList());
        model.addAttribute("possible", possible);
        model.addAttribute("me", me);
        return "approvals/list";
    }

    @GetMapping("/approvals/{subject}")
    String one(
            @PathVariable String subject,
            @RequestParam(required = false) @Nullable Long seat,
            Principal principal,
            Model model) {
        tasks.read(subject, principal.getName());
        show(subject, seat, principal.getName(), model);
        return "approvals/one";
    }

    private void show(String subject, @Nullable Long seat, String reader, Model model) {
        model.addAttribute("facts", facts.of(subject, seat, reader));
        model.addAttribute("seat", seat);
    }

    /** Refused, the page comes back as it was, with everything that was typed. */
    @PostMapping("/approvals/{subject}")
    ModelAndView act(
            @PathVariable String subject,
            @RequestParam ApprovalVerb verb,
            @RequestParam(required = false) @Nullable Long seat,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(required = false) @Nullable String seen,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        String to = verb == ApprovalVerb.SEND_BACK ? level : verb.needsPerson() ? target : "";
        try {
            tasks.act(new ActOnApproval(subject, seat, verb, to.strip(), comment.strip(), principal.getName(), seen));
            after.addFlashAttribute("done", text("approvals.did." + verb, locale, subject));
            return new ModelAndView("redirect:"
                    + (verb.ofTheAsked()
                            ? "/approvals"
                            : "/approvals/" + UriUtils.encodePathSegment(subject, "UTF-8")));
        } catch (Refusal refused) {
            Repeats.orAnswer(refused);
            show(subject, seat, principal.getName(), model);
            model.addAttribute("refusal", RefusalMessages.of(texts, refused, locale));
            model.addAttribute("wrong", refused.field());
            model.addAttribute("comment", comment);
            model.addAttribute("target", target);
            model.addAttribute("level", level);
            model.addAttribute("more", verb != ApprovalVerb.APPROVE && verb != ApprovalVerb.REJECT);
            return new ModelAndView(
                    "approvals/one",
                    model.asMap(),
                    HttpStatus.valueOf(refused.kind().status()));
        }
    }

    @PostMapping("/approvals/substitutes")
    String away(
            @RequestParam String substitute,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            Principal principal,
            RedirectAttributes after,
            Locale locale) {
        String me = principal.getName();
        try {
            substitutes.enter(new Substitution(null, me, substitute, from, until), me);
        } catch (Refusal refused) {
            after.addFlashAttribute("refusal", RefusalMessages.of(texts, refused, locale));
            after.addFlashAttribute("typed", new Substitution(null, me, substitute, from, until));
        }
        return "redirect:/approvals";
    }

    @PostMapping("/approvals/substitutes/{id}/revocation")
    String back(@PathVariable long id, Principal principal, RedirectAttributes after, Locale locale) {
        try {
            substitutes.revoke(id, principal.getName());
        } catch (Refusal refused) {
            Repeats.orAnswer(refused);
            after.addFlashAttribute("refusal", RefusalMessages.of(texts, refused, locale));
        }
        return "redirect:/approvals";
    }

    @ExceptionHandler
    ModelAndView unknown(Refusal refused, Locale locale) {
        ModelAndView page = new ModelAndView("orders/refused", HttpStatus.NOT_FOUND);
        page.addObject("refusal", RefusalMessages.of(texts, refused, locale));
        return page;
    }

    private String text(String code, Locale locale, Object... arguments) {
        String text = texts.getMessage(code, arguments, code, locale);
        return text == null ? code : text;
    }
}

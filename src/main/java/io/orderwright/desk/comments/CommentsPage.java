package io.orderwright.desk.comments;

import io.orderwright.desk.OrderPanel;
import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.ground.races.Repeats;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.sales.comments.CommentBook;
import io.orderwright.sales.comments.CommentView;
import io.orderwright.sales.comments.WriteComment;
import io.orderwright.sales.comments.WriteComment.UploadedFile;
import io.orderwright.sales.orders.OrderView;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Comments on an order's page: the list, which is fetched again when something happens, and the form to write one. */
@Controller
class CommentsPage implements OrderPanel {

    private static final int SIZE = 20;

    private final CommentBook comments;
    private final CurrentUser user;
    private final RefusalMessages wording;

    CommentsPage(CommentBook comments, CurrentUser user, RefusalMessages wording) {
        this.comments = comments;
        this.user = user;
        this.wording = wording;
    }

    /**
     * One page of comments.
     *
     * @param withdrawable ids of those that the reader may take back
     * @param older what to pass as {@code before} for those before them; absent when there are none
     */
    record CommentList(
            String orderNumber,
            List<CommentView> comments,
            @Nullable Long older,
            boolean newest,
            boolean mayWrite,
            Set<Long> withdrawable) {}

    @Override
    public String template() {
        return "comments/panel";
    }

    @Override
    public int place() {
        return 80;
    }

    @Override
    public boolean fetchedWithFacts() {
        return false;
    }

    @Override
    public Optional<CommentList> of(OrderView order) {
        return Optional.of(listed(order.number(), Long.MAX_VALUE));
    }

    @GetMapping("/orders/{number}/comments")
    String list(
            @PathVariable String number, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        model.addAttribute("shown", listed(number, before));
        return "comments/list";
    }

    @PostMapping("/orders/{number}/comments")
    String write(
            @PathVariable String number,
            @RequestParam String text,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Principal principal,
            RedirectAttributes after)
            throws IOException {
        try {
            List<UploadedFile> sent = new ArrayList<>();
            for (MultipartFile file : Objects.requireNonNullElse(files, List.<MultipartFile>of())) {
                if (!file.isEmpty()
                        || !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty()) {
                    sent.add(UploadedFile.read(file.getOriginalFilename(), file.getSize(), file::getInputStream));
                }
            }
            comments.write(new WriteComment(number, text, sent), principal.getName());
            after.addFlashAttribute("done", "comment.written");
        } catch (Refusal refused) {
            Repeats.orAnswer(refused);
            refuse(refused, after);
            after.addFlashAttribute("commentText", text);
        }
        return back(number);
    }

    @PostMapping("/orders/{number}/comments/{id}/withdraw")
    String withdraw(@PathVariable String number, @PathVariable long id, Principal principal, RedirectAttributes after) {
        try {
            comments.withdraw(number, id, principal.getName());
            after.addFlashAttribute("done", "comment.withdrawn.done");
        } catch (Refusal refused) {
            Repeats.orAnswer(refused);
            refuse(refused, after);
        } catch (ConcurrencyFailureException race) {
            Repeats.orAnswer(race);
            refuse(Refusal.conflict("request.changed-meanwhile"), after);
        }
        return back(number);
    }

    private void refuse(Refusal refused, RedirectAttributes after) {
        after.addFlashAttribute("commentRefused", wording.of(refused));
    }

    private CommentList listed(String number, long before) {
        List<CommentView> found = comments.ofOrder(number, before, SIZE + 1);
        List<CommentView> shown = found.subList(0, Math.min(SIZE, found.size()));
        return new CommentList(
                number,
                List.copyOf(shown),
                found.size() > SIZE ? shown.get(SIZE - 1).id() : null,
                before == Long.MAX_VALUE,
                user.person().filter(CommentsRoom::mayWrite).isPresent(),
                shown.stream()
                        .filter(comment -> comments.withdrawable(comment, user.user()))
                        .map(CommentView::id)
                        .collect(Collectors.toSet()));
    }

    private static String back(String number) {
        return "redirect:/orders/" + UriUtils.encodePathSegment(number, "UTF-8") + "#comments";
    }
}

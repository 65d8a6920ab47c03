package io.orderwright.desk.entry;

import io.orderwright.desk.entry.TypedOrder.Problem;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.drafts.DraftContent;
import io.orderwright.sales.orders.drafts.DraftView;
import io.orderwright.sales.orders.drafts.OrderDrafts;
import io.orderwright.sales.orders.drafts.SaveDraft;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.SeenOrder;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the entry page asks while somebody types. */
@Hidden
@RestController
class EntryApi {

    private static final String CHANNEL = "desk";

    private final OrderDrafts drafts;
    private final OrderIntake orders;
    private final OrderPreviews previews;
    private final DraftReader reading;

    EntryApi(OrderDrafts drafts, OrderIntake orders, OrderPreviews previews, DraftReader reading) {
        this.drafts = drafts;
        this.orders = orders;
        this.previews = previews;
        this.reading = reading;
    }

    /** The draft as it is stored now, with what would become of it. */
    record SavedDraft(int version, Preview preview) {}

    @PostMapping("/orders/drafts/{id}")
    SavedDraft save(@PathVariable UUID id, @RequestBody @Valid SaveDraft typed, Principal principal, Locale locale) {
        int version = drafts.save(id, principal.getName(), typed).version();
        return new SavedDraft(version, previews.of(typed.content(), principal.getName(), locale));
    }

    /**
     * The draft, and what its writer has seen of what it comes to.
     *
     * @param seen absent where nothing had been shown yet
     */
    record PlaceDraft(
            @Min(0) int version,
            @NotBlank @Size(max = 64) String editor,
            boolean anyway,
            @NotNull @Valid DraftContent content,
            @Nullable @Valid SeenOrder seen) {}

    /** The order that was made, or what has to be mended first; where it has moved since it was seen, as it is now. */
    record PlacementAnswer(
            @Nullable String number,
            int version,
            List<Problem> problems,
            @Nullable Preview preview) {}

    /** The draft's id is the order's key: however often it is sent, there is one order. */
    @PostMapping("/orders/drafts/{id}/submit")
    ResponseEntity<PlacementAnswer> submit(
            @PathVariable UUID id, @RequestBody @Valid PlaceDraft typed, Principal principal, Locale locale) {
        String person = principal.getName();
        DraftView known = drafts.find(id, person).orElse(null);
        String placed = known == null ? null : known.orderNumber();
        if (known != null && placed != null) {
            if (!known.content().sameAs(typed.content())) {
                throw Refusal.conflict("draft.placed-otherwise", placed);
            }
            return ResponseEntity.ok(new PlacementAnswer(placed, typed.version(), List.of(), null));
        }
        SaveDraft draft = new SaveDraft(typed.version(), typed.editor(), typed.anyway(), typed.content());
        int version = drafts.save(id, person, draft).version();
        Preview preview = previews.of(typed.content(), person, locale);
        if (!preview.problems().isEmpty()) {
            return refused(new PlacementAnswer(null, version, preview.problems(), null));
        }
        TypedOrder order = reading.read(typed.content(), locale);
        try {
            String number = orders.place(order.order().as(typed.seen()), CHANNEL, id.toString(), person)
                    .order()
                    .number();
            drafts.placed(id, person, number);
            return ResponseEntity.ok(new PlacementAnswer(number, version, List.of(), null));
        } catch (Refusal refused) {
            if (refused.differences().isEmpty()) {
                throw refused;
            }
            return refused(new PlacementAnswer(null, version, previews.moved(refused, order, locale), preview));
        }
    }

    private static ResponseEntity<PlacementAnswer> refused(PlacementAnswer why) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body(why);
    }

    /** What was copied from a spreadsheet. */
    record PastedText(@NotNull @Size(max = 200_000) String text) {}

    @PostMapping("/orders/entry/paste")
    List<DraftContent.DraftLine> paste(@RequestBody @Valid PastedText pasted) {
        return PastedRows.read(pasted.text());
    }
}

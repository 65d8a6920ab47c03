package io.orderwright.supply.purchasing.web;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.changed.ChangedRows;
import io.orderwright.platform.ground.changed.ChangedTable;
import io.orderwright.platform.ground.changed.ChangesQuery;
import io.orderwright.supply.purchasing.PurchaseLine;
import io.orderwright.supply.purchasing.PurchasePapers;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.SeenPurchase;
import io.orderwright.supply.purchasing.SupplierAnswer;
import io.orderwright.supply.purchasing.ports.PurchaseTasks;
import io.orderwright.supply.purchasing.requisitions.OpenNeed;
import io.orderwright.supply.purchasing.requisitions.Requisitions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Purchasing")
@VersionOf(table = "purchase_order", parts = "requisition(purchase_order)", partsOf = "number")
@RestController
@RequestMapping("/api/v1/purchases")
class PurchasesApi {

    private static final ChangedTable PURCHASES = ChangedTable.byId("purchase_order");

    private final Purchasing purchasing;
    private final Requisitions requisitions;
    private final PurchasePapers papers;
    private final PurchaseTasks tasks;
    private final ChangedRows changed;

    PurchasesApi(
            Purchasing purchasing,
            Requisitions requisitions,
            PurchasePapers papers,
            PurchaseTasks tasks,
            ChangedRows changed) {
        this.changed = changed;
        this.purchasing = purchasing;
        this.requisitions = requisitions;
        this.papers = papers;
        this.tasks = tasks;
    }

    /**
     * A purchase order with its lines.
     *
     * @param seen which content it is; sent back with a review, it holds for nothing else
     */
    record PurchaseWithLines(PurchaseView purchase, List<PurchaseLine> lines, String seen) {}

    @Operation(summary = "Purchase orders, the newest first, or, with updatedSince, in the order of their change")
    @GetMapping
    Page<PurchaseView> list(
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        if (updatedSince != null) {
            return changed.page(
                    PURCHASES,
                    new ChangesQuery(updatedSince, before, size),
                    purchasing::ofIds,
                    purchase -> String.valueOf(purchase.id()));
        }
        return Page.of(
                purchasing.page(Page.idAfter(before, Long.MAX_VALUE), size + 1),
                size,
                purchase -> String.valueOf(purchase.id()));
    }

    @Operation(summary = "Needs for which no supplier is known, the oldest first, a page at a time")
    @GetMapping("/unsupplied")
    Page<OpenNeed> unsupplied(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(requisitions.unsupplied(after, size + 1), size, need -> String.valueOf(need.id()));
    }

    @Operation(summary = "One purchase order with its lines")
    @GetMapping("/{number}")
    PurchaseWithLines get(@PathVariable String number) {
        PurchaseView purchase = purchasing.get(number);
        List<PurchaseLine> lines = purchasing.lines(number);
        return new PurchaseWithLines(
                purchase, lines, SeenPurchase.of(purchase, lines).toString());
    }

    @Operation(summary = "One purchase order as PDF, in the language asked for (zh-CN or en)")
    @GetMapping(path = "/{number}/paper", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(
            @PathVariable String number, @RequestParam(required = false) @Nullable Locale language, Locale preferred) {
        byte[] paper = papers.pdf(number, language == null ? preferred : language);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(number + ".pdf")
                                .build()
                                .toString())
                .body(paper);
    }

    /**
     * Whether to order what is bundled.
     *
     * @param seen of the purchase order that was read: 409 where it holds something else by now. Absent where that does not matter
     */
    record Review(
            @NotNull Boolean orderNow,
            @Nullable @Size(max = 500) String comment,
            @Nullable @Size(max = 100) String seen) {}

    @Operation(summary = "Order what is bundled, or drop it; completes the buyer's task")
    @PostMapping("/{number}/review")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void review(@PathVariable String number, @RequestBody @Valid Review review, Principal principal) {
        tasks.review(number, review.orderNow(), text(review.comment()), text(review.seen()), principal.getName());
    }

    /**
     * Yes or no, and why not.
     *
     * @param seen of the approval's level that was read: 409 where it is about something else by now. Absent where that does not
     *     matter
     */
    record Verdict(
            @NotNull Boolean approved,
            @Nullable @Size(max = 500) String comment,
            @Nullable @Size(max = 100) String seen) {}

    @Operation(summary = "Approve or reject a purchase order")
    @PostMapping("/{number}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable String number, @RequestBody @Valid Verdict verdict, Principal principal) {
        tasks.decide(number, verdict.approved(), text(verdict.comment()), text(verdict.seen()), principal.getName());
    }

    /** What comes of the supplier's refusal, and why. */
    record Resolution(
            @NotNull SupplierAnswer answer,
            @NotBlank @Size(max = 500) String comment) {}

    @Operation(summary = "Say what comes of a supplier's refusal; completes the buyer's task")
    @PostMapping("/{number}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resolve(@PathVariable String number, @RequestBody @Valid Resolution resolution, Principal principal) {
        tasks.resolve(number, resolution.answer(), resolution.comment(), principal.getName());
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }
}

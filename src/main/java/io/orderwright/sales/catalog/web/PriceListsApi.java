package io.orderwright.sales.catalog.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.body.PartialBody;
import io.orderwright.platform.ground.changed.ChangedRows;
import io.orderwright.platform.ground.changed.ChangedTable;
import io.orderwright.platform.ground.changed.ChangesQuery;
import io.orderwright.platform.ground.versions.VersionTag;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.PriceListView;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.SetPriceList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Price lists")
@VersionOf(table = "price_list", key = "code", variables = "code", numbered = true)
@RestController
@RequestMapping("/api/v1/price-lists")
class PriceListsApi {

    private static final ChangedTable LISTS = ChangedTable.byText("price_list", "code");

    private final PriceLists lists;
    private final PartialBody bodies;
    private final ChangedRows changed;

    PriceListsApi(PriceLists lists, PartialBody bodies, ChangedRows changed) {
        this.lists = lists;
        this.bodies = bodies;
        this.changed = changed;
    }

    @Operation(
            summary =
                    "Price lists in the order of their code, or, with updatedSince, of their change, a page at a time")
    @GetMapping
    Page<PriceListView> list(
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        if (updatedSince != null) {
            return changed.page(
                    LISTS, new ChangesQuery(updatedSince, after, size), lists::ofCodes, PriceListView::code);
        }
        return Page.of(lists.page(after, size + 1), size, PriceListView::code);
    }

    /** A list with its prices. */
    record Whole(PriceListView list, List<SetPriceList.Entry> entries) {}

    @Operation(summary = "One price list with its prices")
    @GetMapping("/{code}")
    Whole get(@PathVariable String code) {
        return new Whole(lists.get(code), lists.entries(code));
    }

    @Operation(
            summary = "Enter a price list, or replace one as a whole",
            description =
                    "A member that is not there leaves what is known of the list; entries are replaced as a whole. version: 0 "
                            + "for a new list, else the version that is replaced; 409 when it is not that any more. Instead of it, If-Match "
                            + "with the ETag that was read, or If-None-Match: * for a new list.")
    @PutMapping("/{code}")
    PriceListView put(
            @PathVariable String code,
            @RequestParam(name = "version", required = false) @Nullable @Min(0) Integer asked,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = SetPriceList.class)))
                    @RequestBody
                    JsonNode said,
            Principal principal)
            throws MethodArgumentNotValidException {
        int version = asked == null ? version(headers) : asked;
        Object known = version == 0 ? Map.of("code", code) : SetPriceList.of(lists.get(code), lists.entries(code));
        SetPriceList list = bodies.over(known, said, SetPriceList.class);
        if (!code.equals(list.code())) {
            throw Refusal.invalid("code", "request.path-differs", code, list.code());
        }
        return lists.set(list, version, principal.getName());
    }

    /** Who sends If-Match or If-None-Match has said it already; the tag of a list is its version. */
    private static int version(HttpHeaders headers) {
        Integer seen = VersionTag.seen(headers.getFirst(HttpHeaders.IF_MATCH));
        if (seen != null) {
            return seen;
        }
        if ("*".equals(headers.getFirst(HttpHeaders.IF_NONE_MATCH))) {
            return 0;
        }
        throw Refusal.invalid("version", "request.parameter-missing");
    }

    /** Of the list as it is now; 0 where there is none. */
    int version(String code) {
        return lists.find(code).map(PriceListView::version).orElse(0);
    }
}

package io.orderwright.fulfilment.returns.web;

import io.orderwright.fulfilment.returns.AskReturn;
import io.orderwright.fulfilment.returns.CustomerReturns;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnWarranty;
import io.orderwright.fulfilment.returns.ReturnedGoods.CameLine;
import io.orderwright.fulfilment.returns.ReturnedGoods.InspectedPiece;
import io.orderwright.fulfilment.returns.intake.RestockingFee;
import io.orderwright.fulfilment.returns.ports.ReturnTasks;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Returns")
@VersionOf(table = "customer_return")
@RestController
@RequestMapping("/api/v1/returns")
class ReturnsApi {

    private final CustomerReturns returns;
    private final ReturnQueries queries;
    private final ReturnTasks tasks;
    private final RestockingFee fee;

    ReturnsApi(CustomerReturns returns, ReturnQueries queries, ReturnTasks tasks, RestockingFee fee) {
        this.returns = returns;
        this.queries = queries;
        this.tasks = tasks;
        this.fee = fee;
    }

    /**
     * Goods of an order that are to come back.
     *
     * @param order its number
     * @param reference yours: among the returns of this order it stands for one
     * @param words why, in words
     */
    record ReturnGoods(
            @NotBlank @Size(max = 32) String order,
            @NotBlank @Size(max = 64) String reference,
            @NotNull ReturnReason reason,
            @NotBlank @Size(max = 200) String words,
            @NotEmpty @Size(max = 1000) List<@Valid ReturnedLine> lines) {

        /**
         * @param orderLine the line's number in the order
         * @param quantity in the line's unit
         * @param serials which pieces, where they have serial numbers; absent for all that may come back
         */
        record ReturnedLine(
                @Positive int orderLine,

                @NotNull @Positive @Digits(integer = 12, fraction = Quantity.DECIMALS)
                BigDecimal quantity,

                @Nullable @Size(max = 1000) List<@NotBlank @Size(max = 64) String> serials) {

            AskReturn.AskedLine asked() {
                return new AskReturn.AskedLine(
                        orderLine, new SaidNumber(quantity), Objects.requireNonNullElse(serials, List.of()));
            }
        }

        AskReturn asked() {
            return new AskReturn(
                    order,
                    reference,
                    reason,
                    words,
                    lines.stream().map(ReturnedLine::asked).toList());
        }
    }

    /** @param words why the goods do not come after all */
    record WithdrawGoods(@NotBlank @Size(max = 200) String words) {}

    /** @param lines what came of which line; absent for all that was asked for */
    record ReceiveGoods(@Nullable @Size(max = 1000) List<@Valid ReceivedLine> lines) {

        /**
         * @param quantity what came of it, in the line's unit; 0 for nothing
         * @param serials which of the announced pieces came, where they have serial numbers; absent for all
         * @param instead pieces of the line that came and were not announced
         */
        record ReceivedLine(
                @Positive int orderLine,

                @NotNull @PositiveOrZero @Digits(integer = 12, fraction = Quantity.DECIMALS)
                BigDecimal quantity,

                @Nullable @Size(max = 1000) List<@NotBlank @Size(max = 64) String> serials,
                @Nullable @Size(max = 1000) List<@NotBlank @Size(max = 64) String> instead) {

            CameLine came() {
                return new CameLine(
                        orderLine,
                        new SaidNumber(quantity),
                        Objects.requireNonNullElse(serials, List.of()),
                        Objects.requireNonNullElse(instead, List.of()));
            }
        }

        List<CameLine> came() {
            return Objects.requireNonNullElse(lines, List.<ReceivedLine>of()).stream()
                    .map(ReceivedLine::came)
                    .toList();
        }
    }

    /** @param pieces what becomes of all that came */
    record InspectGoods(@NotEmpty @Size(max = 4000) List<@Valid FoundPiece> pieces) {

        /**
         * @param quantity so many, in the line's unit
         * @param credited how many of them are credited; absent for none
         * @param serials which they are, where they have serial numbers; absent where it becomes of all of the line
         */
        record FoundPiece(
                @Positive int orderLine,
                @NotNull PieceOutcome outcome,

                @NotNull @Positive @Digits(integer = 12, fraction = Quantity.DECIMALS)
                BigDecimal quantity,

                @Nullable @PositiveOrZero @Digits(integer = 12, fraction = Quantity.DECIMALS)
                BigDecimal credited,

                @Nullable @Size(max = 1000) List<@NotBlank @Size(max = 64) String> serials) {}

        List<InspectedPiece> found() {
            return pieces.stream()
                    .map(piece -> new InspectedPiece(
                            piece.orderLine(),
                            piece.outcome(),
                            new SaidNumber(piece.quantity()),
                            new SaidNumber(Objects.requireNonNullElse(piece.credited(), BigDecimal.ZERO)),
                            Objects.requireNonNullElse(piece.serials(), List.of())))
                    .toList();
        }
    }

    /**
     * What follows where it could not be credited.
     *
     * @param again true to ask for the credit notes once more; false when it was settled otherwise
     * @param words what was done
     */
    record SettleCredit(
            @NotNull Boolean again,
            @NotBlank @Size(max = 500) String words) {}

    @Operation(summary = "Returns, the newest first, a page at a time")
    @GetMapping
    Page<ReturnView> list(
            @RequestParam(defaultValue = "") @Size(max = 32) String order,
            @RequestParam(required = false) @Nullable Set<ReturnState> state,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.read(
                size,
                rows -> queries.page(Objects.requireNonNullElse(state, Set.<ReturnState>of()), order, before, rows),
                ReturnView::id);
    }

    @Operation(
            summary = "What of an order may come back, and what is kept for it, before anything is asked for",
            description = "404 for an unknown order.")
    @GetMapping("/offer")
    ReturnOffer offer(@RequestParam @NotBlank @Size(max = 32) String order) {
        return new ReturnOffer(
                order,
                queries.offered(order).values().stream()
                        .filter(line -> line.left().isPositive())
                        .map(line -> new ReturnOffer.OfferedLine(
                                line.orderLine(),
                                line.left(),
                                line.batch(),
                                line.pieces().stream()
                                        .map(piece -> new ReturnOffer.OfferedPiece(
                                                piece.serial(),
                                                piece.delivery(),
                                                piece.warrantyUntil(),
                                                piece.inWarranty()))
                                        .toList()))
                        .toList(),
                fee.offered(order).entrySet().stream()
                        .map(one -> new ReturnOffer.OfferedFee(one.getKey(), one.getValue()))
                        .toList());
    }

    @Operation(summary = "One return: who asked and agreed, what came, what becomes of it, and what is credited")
    @GetMapping("/{number}")
    ReturnView get(@PathVariable String number) {
        return queries.get(number);
    }

    @Operation(
            summary =
                    "Until when we answer for what comes back, line by line, and piece by piece where pieces are named",
            description = "Of a line whose pieces are not named the last delivery counts.")
    @GetMapping("/{number}/warranty")
    List<ReturnWarranty> warranty(@PathVariable String number) {
        return queries.warranty(number);
    }

    @Operation(
            summary = "Ask for goods of an order to come back",
            description =
                    "The table fulfilment/return-decision says whether they may: it is AUTHORISED or REFUSED when this answers, or"
                            + " REQUESTED while somebody is asked. 201 when it is new; 200 when the same was asked for before; 409 for"
                            + " more than was delivered, has not come back and is not awaited already, for a piece whose serial another"
                            + " return names, or when the reference was used with other content. Pieces with serial numbers are named,"
                            + " unless all that may come back do.")
    @ApiResponse(responseCode = "201", description = "Taken in", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It was there already", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<ReturnView> ask(@RequestBody @Valid ReturnGoods asked, Principal principal) {
        ReturnView one = returns.ask(asked.asked(), principal.getName());
        return one.repeated()
                ? ResponseEntity.ok(one)
                : ResponseEntity.status(HttpStatus.CREATED).body(queries.get(one.number()));
    }

    @Operation(
            summary = "The goods do not come after all",
            description = "Also while somebody is asked whether they may. 409 once something came, or when it is over.")
    @PostMapping("/{number}/withdrawal")
    ReturnView withdraw(@PathVariable String number, @RequestBody @Valid WithdrawGoods asked, Principal principal) {
        tasks.withdraw(number, asked.words(), principal.getName());
        return queries.get(number);
    }

    @Operation(
            summary = "Goods came back; completes the warehouse's task",
            description =
                    "What did not come is no longer awaited. 404 when nothing is awaited; the same once more answers the same; 409"
                            + " for more than was asked for, and for a serial that was not announced and is not under instead.")
    @PostMapping("/{number}/receipt")
    ReturnView receive(@PathVariable String number, @RequestBody @Valid ReceiveGoods came, Principal principal) {
        tasks.receive(number, came.came(), principal.getName());
        return queries.get(number);
    }

    @Operation(
            summary = "What becomes of all that came, and what of it is credited; completes the warehouse's task",
            description =
                    "RESTOCK goes into free stock and to whoever waits, QUARANTINE into blocked stock; SCRAP, SEND_BACK and REPAIR"
                            + " enter no stock. For REPAIR a ticket is opened, for each piece that is named, else for the line, and nothing is"
                            + " credited. 404 when nobody is asked; the same once more answers the same; 409 for more or less than came.")
    @PostMapping("/{number}/inspection")
    ReturnView inspect(@PathVariable String number, @RequestBody @Valid InspectGoods found, Principal principal) {
        tasks.inspect(number, found.found(), principal.getName());
        return queries.get(number);
    }

    @Operation(
            summary = "Say what follows where goods could not be credited; completes finance's task",
            description = "404 when nobody is asked.")
    @PostMapping("/{number}/credit")
    ReturnView settle(@PathVariable String number, @RequestBody @Valid SettleCredit said, Principal principal) {
        tasks.resolveCredit(number, said.again(), said.words(), principal.getName());
        return queries.get(number);
    }
}

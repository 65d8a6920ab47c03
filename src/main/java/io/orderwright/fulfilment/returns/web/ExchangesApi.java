package io.orderwright.fulfilment.returns.web;

import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.exchanges.AskExchange;
import io.orderwright.fulfilment.returns.exchanges.AskExchange.WantedGoods;
import io.orderwright.fulfilment.returns.exchanges.ExchangeKind;
import io.orderwright.fulfilment.returns.exchanges.ExchangeOffer;
import io.orderwright.fulfilment.returns.exchanges.ExchangeView;
import io.orderwright.fulfilment.returns.exchanges.Exchanges;
import io.orderwright.fulfilment.returns.ports.ExchangeDesk;
import io.orderwright.fulfilment.returns.ports.ExchangeDesk.PlacedExchange;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Returns")
@VersionOf(table = "customer_return", parts = "return_exchange(return_number)", partsOf = "number")
@RestController
@RequestMapping("/api/v1/returns/{number}/exchange")
class ExchangesApi {

    private final ExchangeDesk desk;
    private final Exchanges exchanges;
    private final ReturnQueries returns;

    ExchangesApi(ExchangeDesk desk, Exchanges exchanges, ReturnQueries returns) {
        this.desk = desk;
        this.exchanges = exchanges;
        this.returns = returns;
    }

    /**
     * What goes out for goods that come back.
     *
     * @param goods other goods; absent where the same go out once more
     * @param freight what sending them out costs the customer, tax included, in the order's currency; absent for nothing
     * @param seenDue what you were told that the customer pays or, negative, gets: where it is another by now, nothing is
     *     placed; absent where you were told nothing
     */
    record ExchangeGoods(
            @NotNull ExchangeKind kind,
            @Nullable @Size(max = 100) List<@Valid @NotNull ExchangedLine> goods,

            @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 3)
            BigDecimal freight,

            @Nullable @Digits(integer = 12, fraction = 3) BigDecimal seenDue) {

        /** @param quantity in the product's own unit */
        record ExchangedLine(
                @NotBlank @Size(max = 64) String sku,

                @NotNull @Positive @Digits(integer = 12, fraction = Quantity.DECIMALS)
                BigDecimal quantity) {}

        AskExchange asked(String number) {
            return new AskExchange(
                    number,
                    kind,
                    Objects.requireNonNullElse(goods, List.<ExchangedLine>of()).stream()
                            .map(line -> new WantedGoods(line.sku(), new SaidNumber(line.quantity())))
                            .toList(),
                    new SaidNumber(Objects.requireNonNullElse(freight, BigDecimal.ZERO)),
                    seenDue == null ? null : new SaidNumber(seenDue));
        }
    }

    @Operation(
            summary = "The newest exchange of a return: by which order goods go out for those that come back",
            description = "404 for an unknown return, and where none was asked for.")
    @GetMapping
    ExchangeView get(@PathVariable String number) {
        List<ExchangeView> all = exchanges.ofReturn(returns.get(number).number());
        if (all.isEmpty()) {
            throw Refusal.notFound("exchange.none", number);
        }
        return all.get(all.size() - 1);
    }

    @Operation(
            summary = "What an exchange would come to now; nothing is placed",
            description =
                    "404 for an unknown return; 409 where goods are not known to come back, or are credited already.")
    @PostMapping("/offer")
    ExchangeOffer offer(@PathVariable String number, @RequestBody @Valid ExchangeGoods asked, Principal principal) {
        return desk.offer(asked.asked(number), principal.getName());
    }

    @Operation(
            summary = "Other goods, or the same once more, go out for those that come back: places an order for them",
            description =
                    "Credit and approval are asked about it as about any other order. The same once more answers the same order; 409 for"
                            + " other goods while it stands, where it comes to something else than seenDue, where goods are not known to come"
                            + " back, or are credited already.")
    @PostMapping
    ResponseEntity<ExchangeView> place(
            @PathVariable String number, @RequestBody @Valid ExchangeGoods asked, Principal principal) {
        PlacedExchange placed = desk.place(asked.asked(number), principal.getName());
        return ResponseEntity.status(placed.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(placed.exchange());
    }
}

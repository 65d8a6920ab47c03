package io.orderwright.platform.reference.web;

import io.orderwright.platform.ground.body.BulkApi;
import io.orderwright.platform.ground.body.BulkRows;
import io.orderwright.platform.ground.body.PartialBody;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.platform.reference.EnterExchangeRate;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many exchange rates in one request, of several currencies and days. */
@Tag(name = "Exchange rates")
@RestController
@RequestMapping("/api/v1/exchange-rates/bulk")
class ExchangeRatesBulkApi extends BulkApi<EnterExchangeRate> {

    ExchangeRatesBulkApi(BulkRows rows, PartialBody bodies, Currencies currencies) {
        super(
                rows,
                "currency",
                (key, row, principal) ->
                        currencies.enter(bodies.over(Map.of(), row, EnterExchangeRate.class), principal.getName()));
    }
}

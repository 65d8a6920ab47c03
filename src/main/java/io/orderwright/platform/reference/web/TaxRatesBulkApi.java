package io.orderwright.platform.reference.web;

import io.orderwright.platform.ground.body.BulkApi;
import io.orderwright.platform.ground.body.BulkRows;
import io.orderwright.platform.ground.body.PartialBody;
import io.orderwright.platform.reference.EnterTaxRate;
import io.orderwright.platform.reference.TaxCodes;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many tax rates in one request, of several codes and days. */
@Tag(name = "Tax rates")
@RestController
@RequestMapping("/api/v1/tax-rates/bulk")
class TaxRatesBulkApi extends BulkApi<EnterTaxRate> {

    TaxRatesBulkApi(BulkRows rows, PartialBody bodies, TaxCodes taxes) {
        super(
                rows,
                "code",
                (key, row, principal) ->
                        taxes.enter(bodies.over(Map.of(), row, EnterTaxRate.class), principal.getName()));
    }
}

package io.orderwright.sales.catalog.web;

import io.orderwright.platform.ground.body.BulkApi;
import io.orderwright.platform.ground.body.BulkRows;
import io.orderwright.sales.catalog.SetPriceList;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many price lists in one request. */
@Tag(name = "Price lists")
@RestController
@RequestMapping("/api/v1/price-lists/bulk")
class PriceListsBulkApi extends BulkApi<SetPriceList> {

    PriceListsBulkApi(BulkRows rows, PriceListsApi prices) {
        super(
                rows,
                "code",
                (code, row, principal) -> prices.put(code, prices.version(code), HttpHeaders.EMPTY, row, principal));
    }
}

package io.orderwright.sales.terms.web;

import io.orderwright.platform.ground.body.BulkApi;
import io.orderwright.platform.ground.body.BulkRows;
import io.orderwright.platform.ground.body.PartialBody;
import io.orderwright.sales.terms.EnterTerms;
import io.orderwright.sales.terms.TermsMaster;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many payment terms in one request. */
@Tag(name = "Payment terms")
@RestController
@RequestMapping("/api/v1/payment-terms/bulk")
class PaymentTermsBulkApi extends BulkApi<EnterTerms> {

    PaymentTermsBulkApi(BulkRows rows, PartialBody bodies, TermsMaster terms) {
        super(
                rows,
                "code",
                (key, row, principal) ->
                        terms.enter(bodies.over(Map.of(), row, EnterTerms.class), principal.getName()));
    }
}

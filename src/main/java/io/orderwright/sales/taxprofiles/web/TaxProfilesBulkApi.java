package io.orderwright.sales.taxprofiles.web;

import io.orderwright.platform.ground.body.BulkApi;
import io.orderwright.platform.ground.body.BulkRows;
import io.orderwright.sales.taxprofiles.SetTaxProfile;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many tax profiles in one request. */
@Tag(name = "Customers")
@RestController
@RequestMapping("/api/v1/tax-profiles/bulk")
class TaxProfilesBulkApi extends BulkApi<SetTaxProfile> {

    TaxProfilesBulkApi(BulkRows rows, TaxProfilesApi profiles) {
        super(rows, "customer", profiles::put);
    }
}

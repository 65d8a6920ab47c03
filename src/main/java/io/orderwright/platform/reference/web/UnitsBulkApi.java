package io.orderwright.platform.reference.web;

import io.orderwright.platform.ground.body.BulkApi;
import io.orderwright.platform.ground.body.BulkRows;
import io.orderwright.platform.ground.body.PartialBody;
import io.orderwright.platform.reference.EnterUnit;
import io.orderwright.platform.reference.Units;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many units in one request. */
@Tag(name = "Units")
@RestController
@RequestMapping("/api/v1/units/bulk")
class UnitsBulkApi extends BulkApi<EnterUnit> {

    UnitsBulkApi(BulkRows rows, PartialBody bodies, Units units) {
        super(
                rows,
                "code",
                (key, row, principal) -> units.enter(bodies.over(Map.of(), row, EnterUnit.class), principal.getName()));
    }
}

package io.orderwright.journeys;

import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.Suppliers;
import io.orderwright.supply.purchasing.ports.PurchaseTasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests of making and buying do and see. */
abstract class PlannersDesk extends Workshop {

    @LocalServerPort
    int port;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Purchasing purchasing;

    @Autowired
    PurchaseTasks buying;
}

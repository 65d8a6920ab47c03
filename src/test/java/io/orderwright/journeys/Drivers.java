package io.orderwright.journeys;

import io.orderwright.journeys.drivers.Approvers;
import io.orderwright.journeys.drivers.Clock;
import io.orderwright.journeys.drivers.CreditDesk;
import io.orderwright.journeys.drivers.Finance;
import io.orderwright.journeys.drivers.Ledger;
import io.orderwright.journeys.drivers.Partners;
import io.orderwright.journeys.drivers.Sales;
import io.orderwright.journeys.drivers.Tasklist;
import io.orderwright.journeys.drivers.Warehouse;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Who does what in a journey: one driver for each role, made of the application's own beans. */
record Drivers(
        Sales sales,
        Warehouse warehouse,
        CreditDesk creditDesk,
        Finance finance,
        Approvers approvers,
        Tasklist tasklist,
        Clock clock,
        Partners partners,
        Ledger ledger) {

    /** They are no beans of the application, so that it stays the one that all tests share. */
    static Drivers of(AutowireCapableBeanFactory application) {
        Tasklist tasklist = application.createBean(Tasklist.class);
        return new Drivers(
                application.createBean(Sales.class),
                application.createBean(Warehouse.class),
                application.createBean(CreditDesk.class),
                application.createBean(Finance.class),
                application.createBean(Approvers.class),
                tasklist,
                new Clock(application.getBean(ManagementService.class), tasklist),
                application.createBean(Partners.class),
                application.createBean(Ledger.class));
    }
}

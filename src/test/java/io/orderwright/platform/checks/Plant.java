package io.orderwright.platform.checks;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something wrong, put into the database, that one check must find.
 *
 * @param subject query for the document to spoil; what it gives stands for {@code $} in the statements
 * @param statements what spoils it, after the tables' own constraints are out of the way
 */
record Plant(String check, String subject, List<String> statements) {

    private static final String ORDER = "select min(number) from sales_order where state = '%s'";

    static Plant of(String check, String subject, String... statements) {
        return new Plant(check, subject, List.of(statements));
    }

    /** Of the first order in this state. */
    static Plant order(String check, String state, String... statements) {
        return of(check, ORDER.formatted(state), statements);
    }

    @Override
    public String toString() {
        return check + ": " + statements.get(statements.size() - 1);
    }

    static List<Plant> all() {
        return Stream.of(
                        OrderPlants.ALL,
                        CreditPlants.ALL,
                        ApprovalPlants.ALL,
                        ShippingPlants.ALL,
                        ExpeditingPlants.ALL,
                        SupplyPlants.ALL,
                        ProcessPlants.ALL,
                        MigrationPlants.ALL,
                        BankingPlants.ALL,
                        InvoicePlants.ALL,
                        MovementPlants.ALL,
                        WriteOffPlants.ALL,
                        EInvoicePlants.ALL,
                        RedLetterPlants.ALL,
                        ReturnPlants.ALL,
                        TicketPlants.ALL,
                        DifferencePlants.ALL,
                        CorrectionPlants.ALL,
                        DunningPlants.ALL,
                        PeriodPlants.ALL,
                        ImportPlants.ALL,
                        ReferencePlants.ALL,
                        StockPlants.ALL)
                .flatMap(List::stream)
                .toList();
    }
}

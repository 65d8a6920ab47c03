package io.orderwright.sales.orders;

import io.orderwright.platform.kernel.Confidential;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.reference.goods.GoodsPromise;
import io.orderwright.platform.reference.goods.SoldPack;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.terms.PaymentTerms;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as others see it. Amounts in {@code currency}; net + tax = gross.
 *
 * @param partDelivered whether a delivery took a part of it
 * @param paymentTermsDays the longest that the terms take, which is what decisions count
 * @param paymentTerms as they were when it was placed
 * @param possibleDuplicateOf an earlier order of the same customer with the same purchase-order number
 * @param shipTo where its goods go, as of when it was placed; absent for the address of the customer's master data
 * @param billTo where its bills go; absent for the customer's address of bills, as that is when they are issued
 */
public record OrderView(
        String number,
        String customer,
        String customerName,
        String tier,
        String currency,
        boolean taxIncluded,
        Rounding rounding,
        Money net,
        Money tax,
        Money gross,
        OrderState state,
        String source,
        String externalId,
        @Nullable String purchaseOrder,
        @Nullable String possibleDuplicateOf,
        @Nullable LocalDate requestedOn,
        int paymentTermsDays,
        PaymentTerms paymentTerms,
        boolean prepaid,
        DeliveryTerms deliveryTerms,
        boolean partDelivered,
        @Confidential(Confidential.Kind.PHONE) @Nullable String phone,
        @Nullable ShipTo shipTo,
        @Nullable BillingAddress billTo,
        String placedBy,
        Instant placedAt,
        OrderAnswers answers,
        List<LineView> lines) {

    /** The source of orders whose goods go out for others that come back; their external id names the return. */
    public static final String EXCHANGE = "exchange";

    /**
     * One line with its quantity buckets, all in {@code unit}.
     *
     * @param pack in which it was ordered; absent where it was the unit
     * @param promise what was promised of its goods, as of when it was ordered
     * @param unitPrice of one unit; rounded where the pack has the price, from which the amounts then are
     */
    @Schema(name = "OrderViewLine")
    public record LineView(
            int lineNo,
            String sku,
            String name,
            String unit,
            @Nullable SoldPack pack,
            UnitPrice unitPrice,
            Fraction discount,
            Fraction taxRate,
            Money net,
            Money tax,
            Money gross,
            Quantity ordered,
            Quantity reserved,
            Quantity backOrdered,
            Quantity shipped,
            Quantity delivered,
            Quantity invoiced,
            Quantity cancelled,
            Quantity returned,
            GoodsPromise promise) {}
}

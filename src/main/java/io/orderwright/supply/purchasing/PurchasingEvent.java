package io.orderwright.supply.purchasing;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens in purchasing. */
public sealed interface PurchasingEvent extends BusinessEvent {

    @Override
    default Set<String> topics() {
        return Set.of("paper/" + subject(), "tasks");
    }

    /** Goods that an order lacks are to be bought; the subject is the order. */
    record PurchaseRequested(
            String subject,
            String actor,
            String requisition,
            String sku,
            Quantity quantity,
            @Nullable String purchase) implements PurchasingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("requisition", requisition, "sku", sku, "quantity", quantity.plain());
        }
    }

    /** There is a bundle for a buyer; the subject is the purchase order. */
    record PurchaseOpened(String subject, String actor, String supplier) implements PurchasingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("supplier", supplier);
        }
    }

    /** The order no longer needs what was not ordered yet; the subject is the order. */
    record PurchaseRequestWithdrawn(String subject, String actor, int requisitions) implements PurchasingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("requisitions", requisitions);
        }
    }

    /** The order needs less of what was not ordered yet; the subject is the order. */
    record PurchaseRequestReduced(String subject, String actor, String sku, Quantity less) implements PurchasingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("sku", sku, "less", less.plain());
        }
    }

    /** A placed purchase order brings more than is wanted, since the order wants less; the subject is the order. */
    record PurchaseExceeded(String subject, String actor, String purchase, String sku, Quantity quantity)
            implements PurchasingEvent {
        @Override
        public Set<String> topics() {
            return Set.of("paper/" + subject, "paper/" + purchase, "tasks");
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("purchase", purchase, "sku", sku, "quantity", quantity.plain());
        }
    }

    /** A buyer noted what was agreed with the supplier about what is wanted no longer; the subject is the order. */
    record ExcessSettled(String subject, String actor, String purchase, String sku, Quantity less, String comment)
            implements PurchasingEvent {
        @Override
        public Set<String> topics() {
            return Set.of("paper/" + subject, "paper/" + purchase, "tasks");
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("purchase", purchase, "sku", sku, "less", less.plain(), "comment", comment);
        }
    }

    /** A purchase order of the time before was taken over; the subject is the purchase order. */
    record PurchaseCarried(String subject, String actor, String supplier, String oldNumber, LocalDate orderedOn)
            implements PurchasingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("supplier", supplier, "number", oldNumber, "day", orderedOn);
        }
    }

    /** A purchase order that was taken over by mistake is no more; the subject is the purchase order. */
    record CarriedPurchaseRemoved(String subject, String actor) implements PurchasingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /** A buyer wants it ordered, or dropped; the subject is the purchase order. */
    record PurchaseReviewed(String subject, String actor, boolean orderNow, String comment) implements PurchasingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("orderNow", orderNow, "comment", comment);
        }
    }

    /** Somebody said yes or no; the subject is the purchase order. */
    record PurchaseDecided(String subject, String actor, boolean approved, String comment) implements PurchasingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("approved", approved, "comment", comment);
        }
    }

    /** It goes to the supplier by machine; the subject is the purchase order. */
    record PurchaseSent(String subject, String actor) implements PurchasingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /** A buyer said what comes of the supplier's refusal; the subject is the purchase order. */
    record SupplierRefusalResolved(String subject, String actor, SupplierAnswer answer, String comment)
            implements PurchasingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("answer", answer.name(), "comment", comment);
        }
    }

    /** It is ordered; the subject is the purchase order. */
    record GoodsOrdered(String subject, String actor, String supplier, Money total) implements PurchasingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("supplier", supplier, "total", total.plain(), "currency", total.code());
        }
    }

    /** Nothing more of it will come; the subject is the purchase order. */
    record PurchaseClosed(String subject, String actor) implements PurchasingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /**
     * Who sells us goods, or what for, was entered or is another; the subject is the supplier.
     *
     * @param what the supplier's name, or the SKU of the offer
     * @param changedFields what it was and is; nothing before the arrow for what is new
     */
    record SupplierChanged(String subject, String actor, String what, String changedFields)
            implements PurchasingEvent {}

    /** Who sells us goods, or what for, was entered by mistake, and is no more; the subject is the supplier. */
    record SupplierRemoved(String subject, String actor, String what) implements PurchasingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("what", what);
        }
    }
}

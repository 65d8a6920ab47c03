package io.orderwright.platform.checks.references;

import io.orderwright.platform.ground.Invariants;
import io.orderwright.platform.kernel.keys.References;
import io.orderwright.platform.kernel.keys.References.Reference;
import io.orderwright.platform.kernel.keys.References.ReferenceTarget;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Invariant 13: references, as the modules bring them. A test holds what is brought against the columns of the database. */
@Component
class ReferenceInvariants implements Invariants {

    private final List<Reference> references;
    private final String signedOff;

    ReferenceInvariants(List<References> modules) {
        this.references =
                modules.stream().flatMap(module -> module.references().stream()).toList();
        this.signedOff = modules.stream()
                .flatMap(module -> module.signedOff().stream())
                .map(table -> "select number from " + table)
                .collect(Collectors.joining(" union all ", "(", ")"));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                all("references-customers", ReferenceTarget.CUSTOMER, "customer", "code"),
                all("references-products", ReferenceTarget.PRODUCT, "product", "sku"),
                all("references-warehouses", ReferenceTarget.WAREHOUSE, "warehouse", "code"),
                all("references-orders", ReferenceTarget.ORDER, "sales_order", "number"),
                all("references-deliveries", ReferenceTarget.DELIVERY, "delivery", "number"),
                all("references-changes", ReferenceTarget.CHANGE, "change_order", "number"),
                all("references-vouchers", ReferenceTarget.VOUCHER, "goods_issue_voucher", "number"),
                all("references-approvals", ReferenceTarget.SIGNED_OFF, signedOff, "number"),
                all("references-rounds", ReferenceTarget.ROUND, "approval_round", "subject"));
    }

    private Invariant all(String id, ReferenceTarget to, String named, String key) {
        return new Invariant(
                id,
                13,
                references.stream()
                        .filter(reference -> reference.to() == to)
                        .map(reference -> orphans(reference, named, key))
                        .collect(Collectors.joining("\nunion all\n")));
    }

    /** The rows that name nothing in a table by its key. */
    private static String orphans(Reference reference, String named, String key) {
        return """
                select t.%3$s::text as subject, '%1$s names ' || t.%2$s as found
                from %1$s t where t.%2$s is not null and %4$s
                  and not exists (select 1 from %5$s o where o.%6$s = t.%2$s)"""
                .formatted(reference.table(), reference.column(), reference.subject(), reference.where(), named, key);
    }
}

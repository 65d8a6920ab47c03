package io.orderwright.sales.contacts;

import io.orderwright.platform.kernel.Confidential;
import io.orderwright.platform.kernel.Fingerprint;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person or office of a customer as others see it.
 *
 * @param customer the customer's code
 * @param code by which the customer's contacts are told apart
 * @param role what the person does there, or the department
 * @param language in which messages are written: zh or en; absent for the company's own
 * @param toldAbout what it is told about
 * @param defaultFor of these, for which it is the one that is told where several are
 * @param active whether it is told anything
 */
public record ContactView(
        String customer,
        String code,
        String name,
        @Nullable String role,
        @Confidential(Confidential.Kind.PHONE) @Nullable String phone,
        @Nullable String email,
        @Nullable String language,
        Set<ContactPurpose> toldAbout,
        Set<ContactPurpose> defaultFor,
        boolean active) {

    public ContactView {
        toldAbout = ContactPurpose.inOrder(toldAbout);
        defaultFor = ContactPurpose.inOrder(defaultFor);
    }

    /** Another one when anything of it is. */
    public String fingerprint() {
        return Fingerprint.of(toString());
    }

    static ContactView nothing(String customer, String code) {
        return new ContactView(customer, code, "", null, null, null, null, Set.of(), Set.of(), false);
    }

    /** Without being the default for what another one is the default for. */
    ContactView givingUp(Set<ContactPurpose> taken) {
        EnumSet<ContactPurpose> left = EnumSet.noneOf(ContactPurpose.class);
        left.addAll(defaultFor);
        left.removeAll(taken);
        return new ContactView(customer, code, name, role, phone, email, language, toldAbout, left, active);
    }
}

package io.orderwright.sales.contacts;

import io.orderwright.platform.ground.owned.ActionRequest;
import io.orderwright.platform.ground.text.SaidText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Enters a contact of a customer, or brings the one of this code up to date.
 *
 * @param language in which messages are written; absent for the company's own
 * @param toldAbout what it is told about
 * @param defaultFor of these, what it takes from the contact that was told before
 */
public record SetContact(
        @NotBlank @Size(max = 32) String customer,
        @NotBlank @Size(max = 32) String code,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 100) String role,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Email @Size(max = 200) String email,
        @Nullable @Pattern(regexp = "zh|en") String language,
        @NotNull Set<@NotNull ContactPurpose> toldAbout,
        @NotNull Set<@NotNull ContactPurpose> defaultFor,
        @NotNull Boolean active)
        implements ActionRequest {

    @Override
    public String actedUpon() {
        return customer;
    }

    /** Leaves a contact as it is. */
    public static SetContact of(ContactView known) {
        return new SetContact(
                known.customer(),
                known.code(),
                known.name(),
                known.role(),
                known.phone(),
                known.email(),
                known.language(),
                known.toldAbout(),
                known.defaultFor(),
                known.active());
    }

    /** As it is kept: what is blank is not there. */
    ContactView kept() {
        return new ContactView(
                customer,
                code,
                name.strip(),
                SaidText.orNothing(role),
                SaidText.orNothing(phone),
                SaidText.orNothing(email),
                SaidText.orNothing(language),
                toldAbout,
                defaultFor,
                active);
    }
}

package io.orderwright.sales.taxprofiles.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.body.PartialBody;
import io.orderwright.platform.ground.body.PathKey;
import io.orderwright.sales.taxprofiles.SetTaxProfile;
import io.orderwright.sales.taxprofiles.TaxProfileView;
import io.orderwright.sales.taxprofiles.TaxProfiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Customers")
@VersionOf(table = "tax_profile", key = "customer", variables = "customer")
@RestController
@RequestMapping("/api/v1/customers/{customer}/tax-profile")
class TaxProfilesApi {

    private final TaxProfiles profiles;
    private final PartialBody bodies;

    TaxProfilesApi(TaxProfiles profiles, PartialBody bodies) {
        this.profiles = profiles;
        this.bodies = bodies;
    }

    @Operation(
            summary = "What invoices to a customer name",
            description =
                    "taxIdForm says how far the tax id was proved: UNIFIED by its check sign, OLD and FOREIGN not.")
    @GetMapping
    TaxProfileView get(@PathVariable String customer) {
        return profiles.get(customer);
    }

    @Operation(
            summary = "Say what invoices to a customer name",
            description =
                    "A member that is not there leaves what is known; null clears. Another title, tax id or bank account than was said "
                            + "before is for finance and sales managers: 403. Address and phone together have room for 100 bytes "
                            + "in GBK, bank and account too.")
    @PutMapping
    TaxProfileView put(
            @PathVariable String customer,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = SetTaxProfile.class)))
                    @RequestBody
                    JsonNode said,
            Principal principal)
            throws MethodArgumentNotValidException {
        TaxProfileView known = profiles.find(customer).orElseGet(() -> TaxProfileView.nothing(customer));
        SetTaxProfile profile = bodies.over(SetTaxProfile.of(known), said, SetTaxProfile.class);
        PathKey.agree("customer", customer, profile.customer());
        profiles.set(profile, principal.getName());
        return profiles.get(customer);
    }
}

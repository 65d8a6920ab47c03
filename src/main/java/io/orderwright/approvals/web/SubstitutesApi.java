package io.orderwright.approvals.web;

import io.orderwright.approvals.inbox.Substitutes;
import io.orderwright.approvals.inbox.Substitution;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Approvals")
@RestController
@RequestMapping("/api/v1/approvals/substitutes")
class SubstitutesApi {

    private final Substitutes substitutes;

    SubstitutesApi(Substitutes substitutes) {
        this.substitutes = substitutes;
    }

    @Operation(summary = "Who answers for me, and for whom I do, from today on")
    @GetMapping
    List<Substitution> mine(Principal principal) {
        return substitutes.of(principal.getName());
    }

    @Operation(summary = "One of those who answer for me, or for whom I do")
    @VersionOf(table = "approval_substitute", key = "id", variables = "id")
    @GetMapping("/{id}")
    Substitution get(@PathVariable long id, Principal principal) {
        return substitutes.get(id, principal.getName());
    }

    /** Both days included. */
    record Away(
            @NotBlank @Size(max = 64) String substitute,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {}

    @Operation(summary = "While I am away, somebody answers for me")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@RequestBody @Valid Away away, Principal principal) {
        String me = principal.getName();
        substitutes.enter(new Substitution(null, me, away.substitute().strip(), away.from(), away.until()), me);
    }

    @Operation(summary = "I am back: nobody answers for me any more")
    @VersionOf(table = "approval_substitute", key = "id", variables = "id")
    @PostMapping("/{id}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id, Principal principal) {
        substitutes.revoke(id, principal.getName());
    }
}

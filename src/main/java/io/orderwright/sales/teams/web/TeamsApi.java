package io.orderwright.sales.teams.web;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.teams.EnterTeam;
import io.orderwright.sales.teams.HandOver;
import io.orderwright.sales.teams.HandoverCount;
import io.orderwright.sales.teams.Ownership;
import io.orderwright.sales.teams.SalesTeamView;
import io.orderwright.sales.teams.SalesTeams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sales teams")
@VersionOf(table = "sales_team", key = "code", variables = "code", parts = "sales_team_member(team)", partsOf = "code")
@RestController
@RequestMapping("/api/v1/sales-teams")
class TeamsApi {

    private final SalesTeams teams;
    private final Ownership ownership;

    TeamsApi(SalesTeams teams, Ownership ownership) {
        this.teams = teams;
        this.ownership = ownership;
    }

    @Operation(summary = "Sales teams in the order of their code, a page at a time")
    @GetMapping
    Page<SalesTeamView> list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(teams.page(after, size + 1), size, SalesTeamView::code);
    }

    @Operation(summary = "One sales team")
    @GetMapping("/{code}")
    SalesTeamView get(@PathVariable String code) {
        return teams.get(code);
    }

    @Operation(
            summary = "Enter a sales team, or bring one up to date",
            description = "A person is in one team at most: whoever is a member of another one leaves that.")
    @PutMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String code, @RequestBody @Valid EnterTeam asked, Principal principal) {
        if (!code.equals(asked.code())) {
            throw Refusal.invalid("code", "request.path-differs", code, asked.code());
        }
        teams.enter(asked, principal.getName());
    }

    @Operation(
            summary = "Hand over what a person looks after",
            description = "All customers, and the orders that are not over. Each change is recorded.")
    @PostMapping("/hand-over")
    HandoverCount handOver(@RequestBody @Valid HandOver asked, Principal principal) {
        return ownership.handOver(asked, principal.getName());
    }
}

package io.orderwright.platform.security.token;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.once.SecretAnswer;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens of programs, for administrators. */
@Tag(name = "API tokens")
@RestController
@RequestMapping("/api/v1/tokens")
class TokensApi {

    private final ApiTokens tokens;

    TokensApi(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Operation(summary = "Tokens, the newest first, a page at a time; never the tokens themselves")
    @GetMapping
    Page<ApiToken> list(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.read(size, rows -> tokens.page(before, rows), ApiToken::id);
    }

    @Operation(summary = "One token; never the token itself")
    @VersionOf(
            table = "api_token",
            key = "id",
            variables = "id",
            columns = {"id", "revoked_at"})
    @GetMapping("/{id}")
    ApiToken get(@PathVariable long id) {
        return tokens.get(id);
    }

    @Operation(summary = "Give a program a token", description = "It is in this answer and nowhere else.")
    @SecretAnswer
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IssuedToken issue(@RequestBody @Valid IssueToken asked, Principal principal) {
        return tokens.issue(asked, principal.getName());
    }

    @Operation(summary = "End a token at once; said again, nothing happens")
    @VersionOf(
            table = "api_token",
            key = "id",
            variables = "id",
            columns = {"id", "revoked_at"})
    @PostMapping("/{id}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id, Principal principal) {
        tokens.revoke(id, principal.getName());
    }
}

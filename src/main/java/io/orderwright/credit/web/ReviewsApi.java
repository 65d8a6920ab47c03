package io.orderwright.credit.web;

import io.orderwright.credit.reviews.CreditReviews;
import io.orderwright.credit.reviews.ReviewView;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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

@Tag(name = "Credit")
@RestController
@RequestMapping("/api/v1/credit/{customer}/reviews")
class ReviewsApi {

    private final CreditReviews reviews;

    ReviewsApi(CreditReviews reviews) {
        this.reviews = reviews;
    }

    @Operation(summary = "What outsiders thought of a customer, the newest first")
    @GetMapping
    Page<ReviewView> list(
            @PathVariable String customer,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(reviews.of(customer, after, size + 1), size, one -> String.valueOf(one.id()));
    }

    /** Why somebody wants to know. */
    record Question(@NotBlank @Size(max = 500) String reason) {}

    @Operation(summary = "Have the credit bureau asked about a customer")
    @VersionOf(table = "credit_account", key = "customer_code", variables = "customer")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReviewView ask(@PathVariable String customer, @RequestBody @Valid Question question, Principal principal) {
        return reviews.ask(customer, question.reason(), principal.getName());
    }
}

package io.orderwright.desk.web;

import io.orderwright.desk.OrderStory;
import io.orderwright.desk.OrderStory.Story;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Orders")
@RestController
@RequestMapping("/api/v1/orders/{number}/timeline")
class TimelineApi {

    private final OrderStory story;

    TimelineApi(OrderStory story) {
        this.story = story;
    }

    @Operation(summary = "What happened to an order, who did it and when, why it was decided so, what it waits for")
    @GetMapping
    Story of(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") @Min(0) int offset,
            @RequestParam(defaultValue = "200") @Min(1) @Max(500) int size,
            Locale locale) {
        return story.of(number, offset, size, locale);
    }
}

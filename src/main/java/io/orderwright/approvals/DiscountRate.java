package io.orderwright.approvals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** @param percent of the list price by which something is cheaper; negative where it is dearer */
public record DiscountRate(@JsonValue BigDecimal percent) {}

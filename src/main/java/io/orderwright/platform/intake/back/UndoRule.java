package io.orderwright.platform.intake.back;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long an import may be taken back: {@code orderwright.undo.*}.
 *
 * @param keptFor how records stood before is kept for so long, and deleted then
 */
@ConfigurationProperties("orderwright.undo")
public record UndoRule(@DefaultValue("90d") Duration keptFor) {}

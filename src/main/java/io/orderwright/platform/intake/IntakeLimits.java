package io.orderwright.platform.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one file may ask of us: {@code orderwright.intake.*}.
 *
 * @param rows data rows in a file
 * @param shownErrors errors that are kept for reading; further ones are counted
 * @param waiting imports that may be unfinished at one time
 * @param entries parts in a workbook
 * @param inflated size of all parts of a workbook unpacked
 * @param sharedTexts size of a workbook's table of texts unpacked, which has to stay in memory
 * @param ratio how many times larger a part may become by unpacking, beyond {@link #FREE}
 */
@ConfigurationProperties("orderwright.intake")
public record IntakeLimits(
        @DefaultValue("1000000") int rows,
        @DefaultValue("1000") int shownErrors,
        @DefaultValue("50") int waiting,
        @DefaultValue("500") int entries,
        @DefaultValue("1GB") DataSize inflated,
        @DefaultValue("64MB") DataSize sharedTexts,
        @DefaultValue("100") int ratio) {

    /** Small parts may be as repetitive as they like. */
    public static final DataSize FREE = DataSize.ofMegabytes(4);
}

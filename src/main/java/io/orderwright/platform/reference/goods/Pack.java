package io.orderwright.platform.reference.goods;

import io.orderwright.platform.kernel.Refusal;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pack in which goods are ordered, priced and shown: a box of 4. What is kept is always the quantity in the goods' own unit.
 *
 * @param name as people say it, for example {@code box}
 * @param pieces how many units are in one, up to three decimals
 */
public record Pack(
        @NotBlank @Size(max = LONGEST_NAME) String name,

        @NotNull @Positive @Digits(integer = 9, fraction = 3)
        BigDecimal pieces) {

    /** As long as a unit may be. */
    public static final int LONGEST_NAME = 20;

    /** Drops zeros that say nothing, so that equal packs are equal objects. */
    public Pack {
        pieces = ShortNumber.of(pieces);
    }

    /** Names are one when letter case does not count. */
    public static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The pack that a quantity was said in.
     *
     * @param unit the goods' own
     * @param said a pack's name; absent, empty or the goods' own unit for no pack
     * @param field what it is called where it was typed
     * @throws Refusal INVALID when it is neither, naming what there is
     */
    public static @Nullable Pack said(List<Pack> packs, String unit, @Nullable String said, String field) {
        if (said == null || said.isBlank() || folded(said).equals(folded(unit))) {
            return null;
        }
        return packs.stream()
                .filter(pack -> folded(pack.name).equals(folded(said)))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        field,
                        "pack.unknown",
                        said,
                        Stream.concat(Stream.of(unit), packs.stream().map(Pack::name))
                                .collect(Collectors.joining(", "))));
    }

    /** So many packs, in the goods' own unit; nothing is rounded. */
    public BigDecimal units(BigDecimal packs) {
        return packs.multiply(pieces);
    }
}

package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.valueextraction.Unwrapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Amounts are Money, quantities are Quantity, prices, rates and shares have types of their own: nobody adds pieces to
 * kilograms or yuan to euros (docs/adr/0186).
 */
@Tag("architecture")
class LooseAmountsTests {

    private static final Path SOURCES = Path.of("src", "main", "java", "io", "orderwright");

    private static final Set<String> AREAS =
            Set.of("sales", "fulfilment", "supply", "finance", "service", "contact", "platform");

    /** What they hold speaks to other programs, is a rate, or is the kernel itself, which makes values of numbers. */
    private static final Set<String> ELSEWHERE =
            Set.of("sandbox", "commands", "demo", "platform.kernel", "platform.reference", "sales.terms");

    @Test
    void noModuleHasBareOnes() {
        Map<String, Integer> counted = counted();
        assertThat(counted)
                .as("where modules are looked for")
                .containsKeys("fulfilment.stock", "finance.invoices", "sales.catalog");
        assertThat(counted).allSatisfy((module, count) -> assertThat(count)
                .as("bare amounts and quantities in %s: use Money or Quantity", module)
                .isZero());
    }

    /** A validator looks at the number within; where nothing is said there is none, and nobody would miss it. */
    @Test
    void whatMustBeSaidIsAskedForAsAWhole() {
        List<JavaField> needed = MainClasses.ALL.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(SaidNumber.class)
                        || field.getRawType().isEquivalentTo(Percent.class))
                .filter(field -> field.isAnnotatedWith(NotNull.class))
                .toList();
        assertThat(needed).hasSizeGreaterThan(5);
        assertThat(needed).allSatisfy(field -> assertThat(
                        field.getAnnotationOfType(NotNull.class).payload())
                .as(field.getFullName())
                .contains(Unwrapping.Skip.class));
    }

    @Test
    void everyWayToLooseThemIsCounted() {
        assertThat(
                        LooseAmounts.in(
                                """
                        /** record Old(BigDecimal gone) */
                        public record Planted(@DecimalMin("0") BigDecimal price, String currency, Map<Integer, BigDecimal> byLine) {
                            private final BigDecimal total = sum(1);
                            private static final BigDecimal HUNDRED = new BigDecimal(100);
                            private @Nullable BigDecimal unknown;
                            BigDecimal sum(BigDecimal one) {
                                BigDecimal local = one;
                                return local; // BigDecimal
                            }
                        }"""))
                .isEqualTo(4);
        assertThat(LooseAmounts.in("record Right(Money price, Quantity ordered) {}"))
                .isZero();
        assertThat(LooseAmounts.in("record PieceTime(@JsonValue BigDecimal minutes) {}"))
                .isZero();
        assertThat(
                        LooseAmounts.in(
                                """
                        record Body(@NotNull @Digits(integer = 12, fraction = 3) BigDecimal said,
                            @DecimalMin("0") @Digits(integer = 12, fraction = 3) @Nullable BigDecimal alsoSaid,
                            @DecimalMin("0") BigDecimal loose) {}"""))
                .isOne();
    }

    private static Map<String, Integer> counted() {
        Map<String, Integer> counted = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            // A decision table's facts are bare numbers, since its cells are; so is what partners read beside a
            // currency.
            files.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().endsWith("Facts.java")
                            && !file.startsWith(SOURCES.resolve(Path.of("integration", "messages"))))
                    .forEach(file -> counted.merge(module(file), count(file), Integer::sum));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        counted.keySet().removeAll(ELSEWHERE);
        return counted;
    }

    private static int count(Path file) {
        try {
            return LooseAmounts.in(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A module is the package of an area, or the package where there is no area. */
    private static String module(Path file) {
        Path inside = SOURCES.relativize(file);
        String first = inside.getName(0).toString();
        boolean inArea = AREAS.contains(first) && inside.getNameCount() > 2;
        return inArea ? first + "." + inside.getName(1) : first;
    }
}

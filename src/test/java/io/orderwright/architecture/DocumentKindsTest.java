package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/** Numbers that are on paper keep their meaning, and what is numbered has a sequence of its own. */
@Tag("architecture")
class DocumentKindsTest {

    @Test
    void numbersOnPaperKeepTheirMeaning() {
        assertThat(kinds().stream().map(kind -> kind.prefix() + " " + kind.name()))
                .contains(
                        "SO sales_order",
                        "DN delivery",
                        "IN invoice",
                        "CL credit_limit",
                        "CR credit_review",
                        "CC credit_case",
                        "ST stock_take",
                        "PR requisition",
                        "PO purchase_order",
                        "WO work_order",
                        "TR tracking_round",
                        "GI goods_issue_voucher",
                        "UI urgent_insertion",
                        "CO change_order")
                .doesNotHaveDuplicates();
    }

    @Test
    void everyKindHasASequenceThatStepsByFifty() {
        String migrations = migrations();
        assertThat(kinds()).allSatisfy(kind -> assertThat(
                        Pattern.compile("create sequence " + kind.sequence() + " increment (?:by )?50;")
                                .matcher(migrations)
                                .find())
                .as("sequence of %s", kind)
                .isTrue());
    }

    private static List<DocumentKind> kinds() {
        return MainClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(DocumentOwner.class) && type.isAnnotatedWith(Component.class))
                .map(DocumentKindsTest::made)
                .flatMap(owner -> owner.documentKinds().stream())
                .toList();
    }

    private static DocumentOwner made(JavaClass type) {
        try {
            return (DocumentOwner) type.reflect().getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static String migrations() {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

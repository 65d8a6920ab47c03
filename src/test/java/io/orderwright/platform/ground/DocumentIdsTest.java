package io.orderwright.platform.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.ground.store.Sequences;
import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two papers never have one number, and only what a module says it has is numbered. */
@Tag("unit")
class DocumentIdsTest {

    private static final DocumentKind QUOTATION = new DocumentKind("QT", "quotation");

    private final JdbcTemplate jdbc = new JdbcTemplate() {
        private long drawn = 101;

        @Override
        public <T> T queryForObject(String query, Class<T> type) {
            assertThat(query).isEqualTo("select nextval('quotation_seq')");
            long first = drawn;
            drawn += 50;
            return type.cast(first);
        }
    };

    @Test
    void idsComeFiftyAtATime() {
        DocumentIds ids = new DocumentIds(new Sequences(jdbc), List.of(has(QUOTATION)));
        for (long id = 101; id < 203; id++) {
            assertThat(ids.next(QUOTATION)).isEqualTo(id);
        }
    }

    @Test
    void kindsThatAreNumberedAlikeAreAFaultOfTheStart() {
        for (DocumentKind other : List.of(new DocumentKind("QT", "query"), new DocumentKind("QO", "quotation"))) {
            assertThatThrownBy(() -> new DocumentIds(new Sequences(jdbc), List.of(has(QUOTATION), has(other))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(other.prefix());
        }
    }

    @Test
    void whatNoModuleHasIsNotNumbered() {
        DocumentIds ids = new DocumentIds(new Sequences(jdbc), List.of(has(QUOTATION)));
        assertThatThrownBy(() -> ids.next(new DocumentKind("RT", "return_order")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static DocumentOwner has(DocumentKind kind) {
        return () -> List.of(kind);
    }
}

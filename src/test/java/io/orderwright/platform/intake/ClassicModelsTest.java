package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.credit.CreditControl;
import io.orderwright.platform.security.RunningApplication;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * After moving in, every customer owes to the cent what the files of the time before say: computed from orders and payments,
 * without asking the application.
 */
@Tag("intake")
@RunningApplication
class ClassicModelsTest {

    /** The SQL file of the sample database "classicmodels"; it is not part of this tree. */
    private static final String FILE = System.getProperty("orderwright.classicmodels", "");

    @LocalServerPort
    private int port;

    @Autowired
    private CreditControl credit;

    @Test
    void aCompanyOfTheSameShape() {
        exposuresAgree(ClassicModels.made(20050531));
    }

    @Test
    void theSampleDatabase() throws IOException {
        assumeTrue(!FILE.isEmpty(), "-Dorderwright.classicmodels=<mysqlsampledatabase.sql> says where the data are");
        exposuresAgree(ClassicModels.of(Path.of(FILE)));
    }

    private void exposuresAgree(ClassicModels data) {
        assertThat(data.clients).hasSize(122);
        assertThat(data.sales).hasSize(326);
        assertThat(data.payments).hasSize(273);
        String prefix = "CM" + UUID.randomUUID().toString().substring(0, 6).toUpperCase() + "-";
        ImportClient ines = new ImportClient(port, "ines");
        JsonNode done = ines.moveIn(data.files(prefix), "2005-06-01", false);
        StringBuilder wrong = new StringBuilder();
        done.get("files")
                .forEach(file -> wrong.append(file.get("kind").asText()).append(ines.errors(file)));
        assertThat(done.get("state").asText()).as(wrong.toString()).isEqualTo("DONE");
        Map<String, BigDecimal> own = data.exposures();
        Map<String, String> differing = new TreeMap<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> customer : own.entrySet()) {
            BigDecimal exposure =
                    credit.picture(prefix + customer.getKey(), "USD").exposure().amount();
            total = total.add(exposure);
            if (exposure.compareTo(customer.getValue()) != 0) {
                differing.put(customer.getKey(), customer.getValue() + " <> " + exposure);
            }
        }
        System.out.printf(
                "%d of %d exposures equal to the cent, %s USD in all%n",
                own.size() - differing.size(), own.size(), total);
        assertThat(differing).isEmpty();
        assertThat(own).hasSize(122);
    }
}

package io.orderwright.platform.security.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.mock.env.MockEnvironment;

/** Which addresses of partners a production start refuses; the start itself is in ProductionStartTests. */
@Tag("security")
class PlainAddressesTest {

    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://erp.example.com",
                "HTTP://10.0.0.7:8080/erp",
                "http://localhost.example.com",
                "http://localhost@erp.example.com",
                "http://127.0.0.1.example.com",
                "http://erp.invalid.example.com",
                "http://[::2]/erp",
                "http://erp_1",
                "erp.example.com",
                "ftp://localhost"
            })
    void plainLinesOut(String address) {
        environment.setActiveProfiles("production");
        environment.setProperty("orderwright.partners.erp.base-url", address);
        assertThatThrownBy(this::start)
                .hasMessageContaining("give orderwright.partners.erp.base-url an https address")
                .hasMessageContaining("orderwright.partners.erp.plain-http=true");
        environment.setProperty("orderwright.partners.erp.plain-http", "true");
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://erp.example.com",
                "HTTPS://erp.example.com",
                "http://localhost:8090/erp",
                "http://127.0.0.1",
                "http://127.8.9.1:81",
                "http://[::1]:8090/erp",
                "http://[0:0:0:0:0:0:0:1]/erp",
                "http://erp.not-configured.invalid"
            })
    void safeLinesOut(String address) {
        environment.setActiveProfiles("production");
        environment.setProperty("orderwright.partners.erp.base-url", address);
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void theWordForOnePartnerIsForNoOther() {
        environment.setActiveProfiles("production");
        environment.setProperty("orderwright.partners.erp.base-url", "http://erp.example.com");
        environment.setProperty("orderwright.partners.erp.plain-http", "true");
        environment.setProperty("orderwright.partners.sms.base-url", "http://sms.example.com");
        environment.setProperty("orderwright.connect.endpoints.bureau.base-url", "http://bureau.example.com");
        assertThatThrownBy(this::start)
                .hasMessageEndingWith("orderwright.partners.sms, orderwright.connect.endpoints.bureau");
    }

    @Test
    void addressesOfTheMachinesEnvironmentToo() {
        environment.setActiveProfiles("production");
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "systemEnvironment", Map.of("ORDERWRIGHT_PARTNERS_ERP_BASEURL", "http://erp.example.com")));
        assertThatThrownBy(this::start).hasMessageContaining("orderwright.partners.erp.base-url");
        environment.setProperty("orderwright.partners.erp.plain-http", "true");
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void whatIsShippedStarts() throws IOException {
        environment.setActiveProfiles("production");
        Properties shipped = PropertiesLoaderUtils.loadProperties(new ClassPathResource("partners.properties"));
        environment.getPropertySources().addLast(new PropertiesPropertySource("partners", shipped));
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void elsewhereAnyAddressWillDo() {
        environment.setProperty("orderwright.partners.erp.base-url", "http://erp.example.com");
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    private void start() {
        PlainAddresses addresses = new PlainAddresses();
        addresses.setEnvironment(environment);
        addresses.postProcessBeanFactory(mock());
    }
}

package io.orderwright.platform.ground.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No two types share the name of a schema: the document would be true for one of them. */
@Tag("doors")
@RunningApplication
class SchemaNamesTests {

    @LocalServerPort
    int port;

    @Autowired
    SchemaNames names;

    @Test
    void everyTypeHasANameOfItsOwn() {
        assertThat(new Browser(port).as("sally").get("/v3/api-docs").body()).contains("PlaceOrderLine");
        assertThat(names.ambiguous()).isEmpty();
    }
}

package planted.billing.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.util.Date;
import org.apache.camel.CamelContext;
import org.apache.poi.ss.usermodel.Workbook;
import org.camunda.bpm.engine.RuntimeService;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.kie.api.KieServices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.thymeleaf.TemplateEngine;
import planted.orders.domain.BadOrder;

/** Imports everything that has a room of its own elsewhere. */
class KnowsTooMuch {

    @Autowired
    RuntimeService engine;

    CamelContext camel;
    Workbook workbook;
    KieServices rules;
    SpreadsheetCompiler drools;
    Authentication person;
    Model model;
    TemplateEngine pages;
    JdbcTemplate database;
    PdfRendererBuilder printer;
    BadOrder order;
    Date when;
    MessageDigest digest;

    void tell() {
        System.out.println(when);
        System.out.println(BigDecimal.TEN.stripTrailingZeros());
    }
}

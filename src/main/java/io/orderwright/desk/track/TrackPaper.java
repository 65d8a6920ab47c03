package io.orderwright.desk.track;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.contact.tracking.TrackingSettings;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.papers.InvoicePapers;
import io.orderwright.finance.invoices.papers.PaperFor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The customer prints the documents of his order. Of another order's nobody learns that it is there. */
@Controller
class TrackPaper {

    private final TrackingLinks links;
    private final Billing billing;
    private final InvoicePapers papers;
    private final PublicDoor door;
    private final TrackingSettings settings;

    TrackPaper(TrackingLinks links, Billing billing, InvoicePapers papers, PublicDoor door, TrackingSettings settings) {
        this.links = links;
        this.billing = billing;
        this.papers = papers;
        this.door = door;
        this.settings = settings;
    }

    @GetMapping("/track/{token}/documents/{number}")
    ModelAndView print(
            @PathVariable String token,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return door.open(request, response, () -> links.orderOf(token)
                .filter(order -> settings.papers())
                .filter(order -> billing.documents(order).stream()
                        .anyMatch(one -> one.number().equals(number)))
                .map(order -> new ModelAndView(shown(papers.pdf(number, locale, PaperFor.LINK)))));
    }

    private static View shown(byte[] paper) {
        return (model, request, response) -> {
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
            response.setContentLength(paper.length);
            response.getOutputStream().write(paper);
        };
    }
}

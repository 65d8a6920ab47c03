package io.orderwright.desk.web;

import io.orderwright.desk.orders.ListQuery;
import io.orderwright.desk.orders.OrderExport;
import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.ground.fields.OwnFields;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.views.SavedViews;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What people do with a list of orders: keep the question, and take the answer away. */
@Controller
class OrderViewsPage {

    private final SavedViews views;
    private final OrderExport export;
    private final RefusalMessages wording;
    private final OwnFields fields;

    OrderViewsPage(SavedViews views, OrderExport export, RefusalMessages wording, OwnFields fields) {
        this.fields = fields;
        this.views = views;
        this.export = export;
        this.wording = wording;
    }

    /** The question comes in the same fields as in the list's address. */
    @PostMapping("/orders/views")
    String save(
            @RequestParam MultiValueMap<String, String> given,
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(defaultValue = "false") boolean first,
            Principal principal,
            RedirectAttributes after) {
        ListQuery asked = new ListQuery(given, fields);
        try {
            long id = views.save(principal.getName(), name, asked.query(), shared, first);
            return "redirect:" + asked.at("") + "&view=" + id;
        } catch (Refusal refused) {
            after.addFlashAttribute("refusal", wording.of(refused));
            after.addFlashAttribute("viewName", name);
            return "redirect:" + asked.at("");
        }
    }

    @PostMapping("/orders/views/{id}/remove")
    String remove(@PathVariable long id, Principal principal, RedirectAttributes after) {
        return changed(() -> views.remove(principal.getName(), id), "/orders?view=0", after);
    }

    /** The person's list begins with this view from now on; 0 with all orders. */
    @PostMapping("/orders/views/{id}/first")
    String beginWith(@PathVariable long id, Principal principal, RedirectAttributes after) {
        return changed(() -> views.beginWith(principal.getName(), id), id == 0 ? "/orders?view=0" : "/orders", after);
    }

    private String changed(Runnable change, String to, RedirectAttributes after) {
        try {
            change.run();
        } catch (Refusal refused) {
            after.addFlashAttribute("refusal", wording.of(refused));
        }
        return "redirect:" + to;
    }

    @GetMapping("/orders/export.csv")
    void csv(@RequestParam MultiValueMap<String, String> given, HttpServletResponse response, Locale locale)
            throws IOException {
        export.begin();
        try {
            head(response, "text/csv;charset=UTF-8", "orders.csv");
            export.csv(new ListQuery(given, fields), response.getOutputStream(), locale);
        } finally {
            export.end();
        }
    }

    @GetMapping("/orders/export.xlsx")
    void xlsx(@RequestParam MultiValueMap<String, String> given, HttpServletResponse response, Locale locale)
            throws IOException {
        export.begin();
        try {
            head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "orders.xlsx");
            export.xlsx(new ListQuery(given, fields), response.getOutputStream(), locale);
        } finally {
            export.end();
        }
    }

    private static void head(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }

    @ExceptionHandler
    String refused(Refusal refused, HttpServletRequest request, HttpServletResponse response) {
        RequestContextUtils.getOutputFlashMap(request).put("refusal", wording.of(refused));
        return "redirect:" + new ListQuery(query(request), fields).at("");
    }

    private static MultiValueMap<String, String> query(HttpServletRequest request) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, List.of(values)));
        return given;
    }
}

package io.orderwright.desk.web;

import io.orderwright.desk.orders.ListQuery;
import io.orderwright.desk.orders.OrderColumn;
import io.orderwright.desk.orders.OwnColumns;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.ground.fields.OwnFields;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.list.FindOrders.Sort;
import io.orderwright.sales.orders.list.OrderList;
import io.orderwright.sales.orders.list.OrderPage;
import io.orderwright.sales.orders.views.SavedView;
import io.orderwright.sales.orders.views.SavedViews;
import io.orderwright.sales.teams.SalesTeams;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of orders. */
@Controller
class OrdersPage {

    private static final int SIZE = 30;

    private final OrderList orders;
    private final SavedViews views;
    private final RefusalMessages wording;
    private final CompanyCalendar calendar;
    private final SalesTeams teams;
    private final OwnFields fields;
    private final OwnColumns own;

    OrdersPage(
            OrderList orders,
            SavedViews views,
            RefusalMessages wording,
            CompanyCalendar calendar,
            SalesTeams teams,
            OwnFields fields,
            OwnColumns own) {
        this.fields = fields;
        this.own = own;
        this.orders = orders;
        this.views = views;
        this.wording = wording;
        this.calendar = calendar;
        this.teams = teams;
    }

    @GetMapping("/orders")
    String list(
            @RequestParam MultiValueMap<String, String> given,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "0") long view,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Principal principal,
            Model model) {
        ListQuery asked = new ListQuery(given, fields);
        model.addAttribute("myTeam", teams.teamOf(principal.getName()).orElse(null));
        if (asked.bare()) {
            Optional<SavedView> first = views.firstOf(principal.getName());
            if (first.isPresent()) {
                return "redirect:" + ListQuery.address(first.get());
            }
        }
        OrderPage page = pageAt(asked, at);
        model.addAttribute("asked", asked);
        model.addAttribute("page", page);
        model.addAttribute("here", asked.at(at));
        List<OwnField> shown = own.shown();
        model.addAttribute("ownColumns", shown);
        model.addAttribute("said", own.said(shown, page.items()));
        if (part) {
            return "orders/parts :: results";
        }
        model.addAttribute("searched", own.searched());
        model.addAttribute("view", view);
        model.addAttribute("views", views.of(principal.getName()));
        model.addAttribute("states", Arrays.asList(OrderState.values()));
        model.addAttribute("sorts", Arrays.asList(Sort.values()));
        model.addAttribute("columns", Arrays.asList(OrderColumn.values()));
        model.addAttribute(
                "wrong",
                asked.wrong().entrySet().stream()
                        .collect(Collectors.toMap(wrong -> wrong.getKey(), wrong -> wording.of(wrong.getValue()))));
        return "orders/list";
    }

    /** A place that no page named, from an old bookmark perhaps, is the beginning. */
    private OrderPage pageAt(ListQuery asked, String at) {
        try {
            return orders.page(asked.find(), at, SIZE);
        } catch (Refusal noPlace) {
            return orders.page(asked.find(), "", SIZE);
        }
    }

    /** Counting takes longer than showing: the page asks for it once it is there. */
    @GetMapping("/orders/count")
    String count(@RequestParam MultiValueMap<String, String> given, Model model) {
        model.addAttribute("count", orders.count(new ListQuery(given, fields).find()));
        return "orders/parts :: counted";
    }

    /** To the orders of a day, wherever they are in the list. */
    @GetMapping("/orders/day")
    String day(
            @RequestParam MultiValueMap<String, String> given,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day) {
        ListQuery asked = new ListQuery(given, fields);
        Sort sort = asked.find().sort();
        if (day == null || !sort.byTime()) {
            return "redirect:" + asked.at("");
        }
        return "redirect:" + asked.at(orders.placeOf(day, calendar.zone(), sort));
    }
}

package io.orderwright.desk.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the page that is being shown, for links in the layout. */
@Component("currentPage")
public class CurrentPage {

    /** The same page with the same query, in another language; the home page where this one was no GET. */
    public String in(String language) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && isGet(current.getRequest())) {
            HttpServletRequest request = current.getRequest();
            address.path(path(request)).query(request.getQueryString());
        } else {
            address.path("/");
        }
        return address.replaceQueryParam("lang", language).build().toUriString();
    }

    private static boolean isGet(HttpServletRequest request) {
        return request.getMethod().equals("GET");
    }

    /** What was asked for, also on the page that tells of an error. Never begins with two slashes: that is another site. */
    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = asked == null ? request.getRequestURI() : asked.toString();
        return path.replaceFirst("^/{2,}", "/");
    }
}

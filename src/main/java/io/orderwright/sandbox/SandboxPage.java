package io.orderwright.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.orderwright.sandbox.Behaviours.Mode;
import io.orderwright.sandbox.CallLog.Count;
import io.orderwright.sandbox.partners.Parcels;
import io.orderwright.sandbox.partners.Partner.Reply;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page for people: what a partner received, a page at a time, and how it behaves. */
final class SandboxPage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final String STYLE =
            """
            :root{color-scheme:light dark;--ink:#1d2733;--soft:#52606d;--paper:#f5f7fa;--card:#fff;--line:#cbd2d9;--accent:#0b5cad;--on:#fff}
            @media(prefers-color-scheme:dark){:root{--ink:#e4e7eb;--soft:#aab7c6;--paper:#16202c;--card:#1f2b3a;--line:#4a5a6c;--accent:#79b8f5;--on:#0d1b2a}}
            *{box-sizing:border-box}
            body{font:15px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:0;color:var(--ink);background:var(--paper)}
            main{max-width:72rem;margin:0 auto;padding:1rem}
            header{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.5rem 1rem}
            h1{font-size:1.4rem;margin:0}h2{font-size:1.1rem;margin:0 0 .5rem}
            p{color:var(--soft);margin:.25rem 0 1rem}a{color:var(--accent)}
            .tabs,.pages{display:flex;flex-wrap:wrap;gap:.25rem;list-style:none;margin:0 0 1rem;padding:0}
            .tabs a,.language a,.pages a{display:block;padding:.5rem .9rem;border-radius:.375rem;text-decoration:none}
            .tabs a[aria-current]{background:var(--accent);color:var(--on)}
            .language{display:flex}.language a[aria-current]{font-weight:700;color:inherit}
            section{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.25rem;margin-bottom:1rem}
            dl{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:0}dl div{display:flex;gap:.5rem}dt{color:var(--soft)}dd{margin:0;font-weight:600}
            form{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.75rem;align-items:end}
            label{display:grid;gap:.2rem;color:var(--soft);font-size:.875rem}
            input,select,button{font:inherit;min-height:2.5rem;padding:.3rem .6rem;border:1px solid var(--line);border-radius:.35rem;color:var(--ink);background:var(--paper);min-width:0}
            button{background:var(--accent);border-color:var(--accent);color:var(--on);cursor:pointer}
            :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
            table{border-collapse:collapse;width:100%;font-size:.875rem}
            th,td{text-align:left;padding:.5rem;border-bottom:1px solid var(--line);vertical-align:top}th{color:var(--soft);font-weight:600}
            td{overflow-wrap:anywhere}pre{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;font:.8125rem/1.45 ui-monospace,Consolas,monospace}
            summary{cursor:pointer;color:var(--accent)}
            @media(max-width:48rem){thead{position:absolute;left:-999rem}tr{display:block;border-bottom:1px solid var(--line);padding:.5rem 0}
            td{display:grid;grid-template-columns:6.5rem 1fr;gap:.5rem;border:0;padding:.2rem 0}td::before{content:attr(data-label);color:var(--soft)}}
            """;
    private static final String SCRIPT =
            """
            document.querySelectorAll('form').forEach(f=>f.addEventListener('submit',async e=>{e.preventDefault();
            const d=new FormData(f);if(f.dataset.number){await fetch('/parcels',{method:'POST',headers:{'Content-Type':'application/json'},
            body:JSON.stringify({carrier:f.dataset.carrier,number:f.dataset.number,status:d.get('status')})});location.reload();return}
            await fetch('/behaviour',{method:'POST',headers:{'Content-Type':'application/json'},
            body:JSON.stringify({partner:f.dataset.partner,mode:d.get('mode'),probability:Number(d.get('probability')),
            delayMs:Number(d.get('delayMs')),count:Number(d.get('count'))})});location.reload()}));
            """;

    private final StringBuilder html = new StringBuilder();
    private final ResourceBundle texts;
    private final Locale locale;
    private final String partner;
    private final int page;

    private SandboxPage(Locale locale, String partner, int page) {
        this.locale = locale;
        this.partner = partner;
        this.page = page;
        this.texts = ResourceBundle.getBundle(
                "messages/sandbox",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Reply html(
            HttpExchange exchange, Set<String> partners, CallLog received, Parcels parcels, Behaviours behaviours) {
        Query query = Query.of(exchange);
        String asked = query.text("partner", "");
        String partner = partners.contains(asked) ? asked : partners.iterator().next();
        int page = query.number("page", 0, Integer.MAX_VALUE / CallLog.PAGE);
        exchange.getResponseHeaders().set("Vary", "Accept-Language");
        return new Reply(
                200,
                "text/html; charset=UTF-8",
                new SandboxPage(language(exchange, query), partner, page)
                        .render(partners, received, parcels, behaviours));
    }

    private static Locale language(HttpExchange exchange, Query query) {
        String preferred =
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept-Language"), "");
        boolean chinese = query.text("lang", preferred).toLowerCase(Locale.ROOT).startsWith("zh");
        return chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private String render(Set<String> partners, CallLog received, Parcels parcels, Behaviours behaviours) {
        html.append("<!doctype html><html lang='").append(locale.toLanguageTag());
        html.append(
                "'><head><meta charset='utf-8'><meta name='viewport' content='width=device-width, initial-scale=1'>");
        html.append("<link rel='icon' href='data:,'><title>")
                .append(text("title"))
                .append("</title><style>");
        html.append(STYLE).append("</style></head><body><main><header><h1>").append(text("title"));
        html.append("</h1><div class='language'>");
        link(address(partner, page, Locale.ENGLISH), "EN", locale.equals(Locale.ENGLISH));
        link(address(partner, page, Locale.SIMPLIFIED_CHINESE), "中文", !locale.equals(Locale.ENGLISH));
        html.append("</div></header><p>").append(text("purpose")).append("</p><nav aria-label='");
        html.append(text("title")).append("'><ul class='tabs'>");
        for (String other : partners) {
            html.append("<li>");
            link(address(other, 0, locale), text(other), other.equals(partner));
            html.append("</li>");
        }
        html.append("</ul></nav>");
        counts(received.counts().get(partner));
        behaviour(behaviours);
        parcels(parcels.last(partner, CallLog.PAGE));
        deliveries(
                received.page(partner, "", page),
                received.page(partner, "", page + 1).isEmpty());
        return html.append("</main><script>")
                .append(SCRIPT)
                .append("</script></body></html>")
                .toString();
    }

    private void counts(@Nullable Count count) {
        html.append("<section><dl>");
        number("effects", count == null ? 0 : count.effects());
        number("deliveries", count == null ? 0 : count.deliveries());
        number("duplicates", count == null ? 0 : count.duplicates());
        html.append("</dl></section>");
    }

    private void behaviour(Behaviours behaviours) {
        html.append("<section><h2>").append(text("behaviour")).append("</h2><form data-partner='");
        html.append(partner).append("'><label>").append(text("behaviour")).append("<select name='mode'>");
        for (Mode mode : Mode.values()) {
            html.append("<option value='").append(mode.label());
            html.append(mode == behaviours.of(partner).mode() ? "' selected>" : "'>");
            html.append(text("mode." + mode.label())).append("</option>");
        }
        html.append("</select></label>");
        field("probability", "1");
        field("delayMs", "1000");
        field("count", "-1");
        html.append("<button>").append(text("apply")).append("</button></form></section>");
    }

    /** A carrier's parcels, each with a button that sends it one step further. */
    private void parcels(List<Parcels.Move> found) {
        if (found.isEmpty()) {
            return;
        }
        html.append("<section><h2>").append(text("parcels")).append("</h2><table><thead><tr>");
        for (String column : new String[] {"parcel", "status", "at", "move"}) {
            html.append("<th scope='col'>").append(text(column)).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (Parcels.Move move : found) {
            html.append("<tr>");
            cell("parcel", escaped(move.number()));
            cell("status", text("moves." + move.status()));
            cell("at", escaped(time(move.at())));
            cell("move", moves(move.number()));
            html.append("</tr>");
        }
        html.append("</tbody></table></section>");
    }

    private String moves(String number) {
        StringBuilder form = new StringBuilder("<form data-carrier='").append(partner);
        form.append("' data-number='")
                .append(escaped(number))
                .append("'><label>")
                .append(text("move"));
        form.append("<select name='status'><option value='NEXT'>")
                .append(text("moves.NEXT"))
                .append("</option>");
        for (String status : Parcels.STATUS) {
            form.append("<option value='").append(status).append("'>").append(text("moves." + status));
            form.append("</option>");
        }
        return form.append("</select></label><button>")
                .append(text("apply"))
                .append("</button></form>")
                .toString();
    }

    private void deliveries(List<Delivery> found, boolean last) {
        html.append("<section><h2>").append(text("received")).append("</h2>");
        if (found.isEmpty()) {
            html.append("<p>").append(text("none")).append("</p>");
        } else {
            html.append("<table><thead><tr>");
            for (String column : new String[] {"at", "action", "key", "effect", "body"}) {
                html.append("<th scope='col'>").append(text(column)).append("</th>");
            }
            html.append("</tr></thead><tbody>");
            found.forEach(this::delivery);
            html.append("</tbody></table>");
        }
        html.append("<ul class='pages'>");
        if (page > 0) {
            html.append("<li>");
            link(address(partner, page - 1, locale), text("newer"), false);
            html.append("</li>");
        }
        if (!last) {
            html.append("<li>");
            link(address(partner, page + 1, locale), text("older"), false);
            html.append("</li>");
        }
        html.append("</ul></section>");
    }

    private void delivery(Delivery delivery) {
        html.append("<tr>");
        cell("at", escaped(time(delivery.at())));
        cell("action", escaped(delivery.action()));
        cell("key", escaped(delivery.key()));
        cell("effect", text(delivery.effect() ? "yes" : "repeated"));
        cell(
                "body",
                "<details><summary>" + text("show") + "</summary><pre>" + escaped(readable(delivery.body()))
                        + "</pre></details>");
        html.append("</tr>");
    }

    private void cell(String column, String content) {
        html.append("<td data-label='")
                .append(text(column))
                .append("'>")
                .append(content)
                .append("</td>");
    }

    private void number(String name, long value) {
        html.append("<div><dt>")
                .append(text(name))
                .append("</dt><dd>")
                .append(value)
                .append("</dd></div>");
    }

    private void field(String name, String value) {
        html.append("<label>").append(text(name)).append("<input name='").append(name);
        html.append("' inputmode='decimal' value='").append(value).append("'></label>");
    }

    private void link(String address, String label, boolean here) {
        html.append("<a href='").append(escaped(address)).append(here ? "' aria-current='page'>" : "'>");
        html.append(label).append("</a>");
    }

    private static String address(String partner, int page, Locale locale) {
        return "/?partner=" + partner + "&page=" + page + "&lang=" + locale.toLanguageTag();
    }

    private String text(String key) {
        return escaped(texts.getString("sandbox." + key));
    }

    private static String time(String at) {
        return TIME.format(Instant.parse(at).atZone(ZoneId.systemDefault()));
    }

    /** JSON with line breaks; a form field by field. */
    private static String readable(String body) {
        if (body.startsWith("{")) {
            try {
                return JSON.readTree(body).toPrettyString();
            } catch (JsonProcessingException garbled) {
                return body;
            }
        }
        try {
            return body.contains("=") ? URLDecoder.decode(body.replace("&", "\n"), StandardCharsets.UTF_8) : body;
        } catch (IllegalArgumentException garbled) {
            return body;
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;")
                .replace("\"", "&quot;");
    }
}

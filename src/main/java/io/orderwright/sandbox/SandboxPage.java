package io.orderwright.sandbox;

import com.sun.net.httpserver.HttpExchange;
import io.orderwright.sandbox.Behaviours.Mode;
import io.orderwright.sandbox.Partner.Reply;
import io.orderwright.sandbox.Received.Count;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page for people: per partner what arrived, how it behaves, and the newest deliveries. */
final class SandboxPage {

    private static final int NEWEST = 15;
    private static final String STYLE = "body{font:15px/1.5 system-ui,sans-serif;margin:1.5rem auto;max-width:70rem;"
            + "padding:0 1rem;color:#1d2733}h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}"
            + "table{border-collapse:collapse;width:100%;font-size:.85rem}th,td{text-align:left;padding:.3rem .5rem;"
            + "border-bottom:1px solid #d7dde4;vertical-align:top}td.body{font-family:monospace;overflow-wrap:anywhere}"
            + "div.wide{overflow-x:auto}label{margin-right:1rem}input{width:5rem}";
    private static final String SCRIPT = "document.querySelectorAll('form').forEach(f=>f.addEventListener('submit',"
            + "async e=>{e.preventDefault();const d=new FormData(f);await fetch('/behaviour',{method:'POST',"
            + "headers:{'Content-Type':'application/json'},body:JSON.stringify({partner:f.dataset.partner,"
            + "mode:d.get('mode'),probability:Number(d.get('probability')),delayMs:Number(d.get('delayMs')),"
            + "count:Number(d.get('count'))})});location.reload()}));";

    private SandboxPage() {}

    static Reply html(HttpExchange exchange, Set<String> partners, Received received, Behaviours behaviours) {
        String wanted = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept-Language"), "");
        Locale locale = wanted.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        ResourceBundle texts = ResourceBundle.getBundle(
                "messages/sandbox",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        exchange.getResponseHeaders().set("Vary", "Accept-Language");
        StringBuilder html = new StringBuilder("<!doctype html><html lang='")
                .append(locale.toLanguageTag())
                .append("'><head><meta charset='utf-8'><meta name='viewport' content='width=device-width'><title>")
                .append(texts.getString("sandbox.title"))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(texts.getString("sandbox.title"))
                .append("</h1><p>")
                .append(texts.getString("sandbox.purpose"))
                .append("</p>");
        Map<String, Count> counts = received.counts();
        for (String partner : partners) {
            partner(html, texts, partner, counts.get(partner), received, behaviours);
        }
        html.append("<script>").append(SCRIPT).append("</script></body></html>");
        return new Reply(200, "text/html; charset=UTF-8", html.toString());
    }

    private static void partner(
            StringBuilder html,
            ResourceBundle texts,
            String partner,
            @Nullable Count count,
            Received received,
            Behaviours behaviours) {
        html.append("<h2>").append(texts.getString("sandbox." + partner)).append("</h2><p>");
        number(html, texts, "effects", count == null ? 0 : count.effects());
        number(html, texts, "deliveries", count == null ? 0 : count.deliveries());
        number(html, texts, "duplicates", count == null ? 0 : count.duplicates());
        html.append("</p><form data-partner='")
                .append(partner)
                .append("'><label>")
                .append(texts.getString("sandbox.behaviour"))
                .append(" <select name='mode'>");
        for (Mode mode : Mode.values()) {
            html.append("<option value='")
                    .append(mode.label())
                    .append(mode == behaviours.of(partner).mode() ? "' selected>" : "'>")
                    .append(texts.getString("sandbox.mode." + mode.label()))
                    .append("</option>");
        }
        html.append("</select></label>");
        field(html, texts, "probability", "1");
        field(html, texts, "delayMs", "1000");
        field(html, texts, "count", "-1");
        html.append("<button>")
                .append(texts.getString("sandbox.apply"))
                .append("</button></form><div class='wide'><table><tr>");
        for (String column : new String[] {"at", "action", "key", "effect", "body"}) {
            html.append("<th>").append(texts.getString("sandbox." + column)).append("</th>");
        }
        html.append("</tr>");
        received.page(partner, "", 0).stream().limit(NEWEST).forEach(delivery -> html.append("<tr><td>")
                .append(delivery.at())
                .append("</td><td>")
                .append(escaped(delivery.action()))
                .append("</td><td>")
                .append(escaped(delivery.key()))
                .append("</td><td>")
                .append(texts.getString(delivery.effect() ? "sandbox.yes" : "sandbox.repeated"))
                .append("</td><td class='body'>")
                .append(escaped(delivery.body()))
                .append("</td></tr>"));
        html.append("</table></div>");
    }

    private static void number(StringBuilder html, ResourceBundle texts, String name, long value) {
        html.append(texts.getString("sandbox." + name))
                .append(": <b>")
                .append(value)
                .append("</b> &nbsp; ");
    }

    private static void field(StringBuilder html, ResourceBundle texts, String name, String value) {
        html.append("<label>")
                .append(texts.getString("sandbox." + name))
                .append(" <input name='")
                .append(name)
                .append("' value='")
                .append(value)
                .append("'></label>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

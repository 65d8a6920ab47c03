package io.orderwright.desk;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What axe calls serious or critical. Rules that can only find something lighter are not asked, and nothing is fetched a
 * second time: the rules that want style sheets and films are about turned screens and sound, of which there is neither.
 *
 * <p>Contrast costs more than all other rules together, and depends on ink and ground alone. So each ink on each ground (all
 * computed styles that axe reads, of the element and of what lies behind it, and whatever stands somewhere by its
 * position by its name too) is judged until axe has found it good once in this JVM. What axe cannot tell or does not
 * judge is asked again wherever it stands elsewhere or reads otherwise, such as another page's words but not the head of
 * every page; and what it finds bad always. Light and dark are different inks.
 */
final class Barriers {

    private static final String AXE = AxeBuilder.getAxeScript();

    private static final String FIND =
            """
            async ([known, only]) => {
                const serious = found => found.impact === 'serious' || found.impact === 'critical';
                const words = found => found.id + ': ' + found.help + ' ' + found.nodes.slice(0, 4).map(node =>
                    node.target + ' ' + String(node.failureSummary).replace(/\\s+/g, ' ')).join('; ');
                // What is known comes with every page: short, 53 bits of each, in which no two of some thousand are alike.
                const brief = text => {
                    let a = 0xdeadbeef, b = 0x41c6ce57;
                    for (let i = 0; i < text.length; i++) {
                        const sign = text.charCodeAt(i);
                        a = Math.imul(a ^ sign, 2654435761);
                        b = Math.imul(b ^ sign, 1597334677);
                    }
                    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
                    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
                    return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
                };

                const grounds = new Map([[null, '']]);
                const ground = element => {
                    if (!grounds.has(element)) {
                        const style = getComputedStyle(element);
                        const own = [];
                        if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') own.push(style.backgroundColor);
                        if (style.backgroundImage !== 'none') own.push(style.backgroundImage);
                        if (style.opacity !== '1') own.push('opacity ' + style.opacity);
                        if (style.filter !== 'none') own.push(style.filter);
                        if (style.mixBlendMode !== 'normal') own.push(style.mixBlendMode);
                        if (style.position !== 'static') {
                            own.push(style.position + ' ' + element.localName + '.' + element.className);
                        }
                        grounds.set(element, ground(element.parentElement) + (own.length ? '/' + own.join(' ') : ''));
                    }
                    return grounds.get(element);
                };
                const isWritten = element => ['INPUT', 'TEXTAREA', 'SELECT', 'BUTTON'].includes(element.tagName)
                    || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
                // What axe passes by whatever its colours: asked again on every page, it would be built anew for nothing.
                const isPassedBy = element => !element.checkVisibility({ visibilityProperty: true })
                    || element.localName === 'option'
                    || element.matches(':is(input, select, textarea, button):disabled')
                    || element.localName === 'input'
                        && ['hidden', 'range', 'color', 'checkbox', 'radio', 'image'].includes(element.type);
                const inks = new Map();
                for (const element of document.querySelectorAll('body, body *')) {
                    if (isWritten(element) && !isPassedBy(element)) {
                        const style = getComputedStyle(element);
                        inks.set(element, brief([style.color, style.fontSize, style.fontWeight, style.textShadow,
                            style.webkitTextStroke, ground(element)].join(' ')));
                    }
                }
                const before = new Set(known);
                const place = element => {
                    const box = element.getBoundingClientRect();
                    return brief([inks.get(element), element.outerHTML, box.x, box.y, box.width, box.height].join(' '));
                };
                const unknown = new Set([...inks.keys()]
                    .filter(element => !before.has(inks.get(element)) && !before.has(place(element))));
                const rules = axe._audit.rules;
                const contrast = rules.find(rule => rule.id === 'color-contrast');
                const check = axe._audit.checks['color-contrast'];
                const { matches } = contrast;
                const { evaluate } = check;
                const judged = new Map();
                contrast.matches = (node, virtual, context) => unknown.has(node) && matches(node, virtual, context);
                check.evaluate = function (node, ...more) {
                    const verdict = evaluate.call(this, node, ...more);
                    judged.set(node, verdict);
                    return verdict;
                };
                const left = rules
                    .filter(rule => ['minor', 'moderate'].includes(rule.impact))
                    .map(rule => [rule.id, { enabled: false }]);
                const found = (await axe.run(document, {
                    ...(only.length ? { runOnly: [...only, contrast.id] } : { rules: Object.fromEntries(left) }),
                    resultTypes: ['violations'], preload: false
                })).violations;
                Object.assign(contrast, { matches });
                Object.assign(check, { evaluate });
                const good = new Set([...judged].filter(([, verdict]) => verdict === true).map(([node]) => inks.get(node)));
                const bad = new Set([...judged].filter(([, verdict]) => verdict === false).map(([node]) => node));
                bad.forEach(element => good.delete(inks.get(element)));
                [...unknown].filter(element => !bad.has(element) && element.outerHTML.length < 400)
                    .forEach(element => good.add(place(element)));
                return { found: found.filter(serious).map(words), good: [...good] };
            }""";

    /** What other words, widths and colours change; roles, lists and tables are the same in every language. */
    private static final List<String> OF_LOOKS = List.of(
            "aria-command-name",
            "aria-dialog-name",
            "aria-hidden-focus",
            "aria-input-field-name",
            "aria-progressbar-name",
            "aria-toggle-field-name",
            "button-name",
            "document-title",
            "html-has-lang",
            "html-lang-valid",
            "image-alt",
            "input-button-name",
            "label",
            "link-in-text-block",
            "link-name",
            "scrollable-region-focusable",
            "select-name",
            "summary-name",
            "svg-img-alt",
            "target-size",
            "valid-lang");

    private static final Set<String> GOOD = new HashSet<>();

    private Barriers() {}

    /** What will be asked on most pages of a window is brought once, instead of anew to each of them. */
    static void expectedIn(BrowserContext context) {
        context.addInitScript(AXE);
    }

    /** The rule, and where it is broken. */
    static List<String> on(Page page) {
        return on(page, List.of());
    }

    /** The same of a page whose structure was judged before, in another language, on another screen. */
    static List<String> ofLooks(Page page) {
        return on(page, OF_LOOKS);
    }

    private static List<String> on(Page page, List<String> rules) {
        for (Frame frame : page.frames()) {
            if (!(Boolean) frame.evaluate("() => 'axe' in window")) {
                frame.evaluate(AXE);
            }
        }
        Map<?, ?> answer = (Map<?, ?>) page.evaluate(FIND, List.of(List.copyOf(GOOD), rules));
        texts(answer.get("good")).forEach(GOOD::add);
        return texts(answer.get("found"));
    }

    private static List<String> texts(Object answered) {
        return ((Collection<?>) answered).stream().map(String::valueOf).toList();
    }
}

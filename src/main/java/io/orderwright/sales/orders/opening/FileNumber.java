package io.orderwright.sales.orders.opening;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a file of new orders gives an order, and whose number it is.
 *
 * @param installation that gave it; empty where the file does not say
 */
public record FileNumber(String installation, String id) {

    /** How orders from files are told from those of other channels. */
    private static final String FILES = "file";

    private static final Pattern INSTALLATION = Pattern.compile("OW-[0-9A-F]{12}");
    private static final Pattern KEY =
            Pattern.compile("(?<id>.*) \\((?<installation>" + INSTALLATION + ")\\)", Pattern.DOTALL);

    /** Whether it is how installations are told apart. */
    public static boolean isInstallation(String said) {
        return INSTALLATION.matcher(said).matches();
    }

    /** What {@link #key} said. */
    public static FileNumber of(String key) {
        Matcher both = KEY.matcher(key);
        return both.matches() ? new FileNumber(both.group("installation"), both.group("id")) : new FileNumber("", key);
    }

    /** Both in one text. */
    public String key() {
        return installation.isEmpty() ? id : id + " (" + installation + ")";
    }

    /** The channel in which the number is known, here where ours is the installation. */
    String source(String ours) {
        return installation.isEmpty() || installation.equals(ours) ? FILES : FILES + " " + installation;
    }

    /** Whether orders of this channel came with a file. */
    static boolean isFiled(String source) {
        return source.equals(FILES) || source.startsWith(FILES + " ");
    }

    /** The number of an order that came with a file, by its channel and its number there. */
    static FileNumber filed(String source, String id, String ours, boolean likeOurs) {
        if (!source.equals(FILES)) {
            return new FileNumber(source.substring(FILES.length() + 1), id);
        }
        // With our name it would be taken for the order that has this number here.
        return new FileNumber(likeOurs ? "" : ours, id);
    }
}

package io.orderwright.platform.intake.file;

import io.orderwright.platform.kernel.Refusal;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The character sets that may be chosen, and how a text reads in each. */
public final class CharsetChoices {

    /** Most likely first. */
    private static final List<String> CHOICES = List.of(
            "UTF-8",
            "GB18030",
            "windows-1252",
            "ISO-8859-15",
            "IBM850",
            "windows-1250",
            "windows-1251",
            "Big5",
            "Shift_JIS",
            "EUC-KR");

    private static final int PLACES = 3;
    private static final int AROUND = 24;

    private CharsetChoices() {}

    /** Names of the character sets that may be chosen. */
    public static List<String> choices() {
        return CHOICES;
    }

    /**
     * The chosen one; null for none.
     *
     * @throws Refusal INVALID for another name
     */
    public static @Nullable Charset chosen(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return CHOICES.stream()
                .filter(choice -> choice.equalsIgnoreCase(name.strip()))
                .findFirst()
                .map(Charset::forName)
                .orElseThrow(() -> Refusal.invalid(
                        "charset",
                        "intake.encoding-no-choice",
                        name.replaceAll("[^\\p{Alnum}_-]", "?"),
                        String.join(", ", CHOICES)));
    }

    /** @throws Refusal INVALID for a text of which the character set must be chosen, or is not the chosen one */
    public static void refuseWhatIsUnclear(Path file, Collection<String> headings, @Nullable String name)
            throws IOException {
        TextCharset.of(file, headings, chosen(name));
    }

    /** How the first places with letters beyond ASCII read in each character set in which the whole file can be read. */
    static List<String> of(Path file) throws IOException {
        List<byte[]> places = places(file);
        List<String> readings = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String choice : CHOICES) {
            Charset charset = Charset.forName(choice);
            if (TextCharset.decodes(file, charset)) {
                String reading = String.join(
                        " / ",
                        places.stream()
                                .map(place -> new String(place, charset).strip())
                                .toList());
                if (seen.add(reading)) {
                    readings.add(choice + ": “" + reading + "”");
                }
            }
        }
        return readings;
    }

    private static List<byte[]> places(Path file) throws IOException {
        List<byte[]> places = new ArrayList<>();
        ByteArrayOutputStream cell = new ByteArrayOutputStream();
        boolean beyond = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int b = in.read(); b >= 0 && places.size() < PLACES; b = in.read()) {
                boolean ends = b == ',' || b == ';' || b == '\t' || b == '\n' || b == '\r' || b == '"';
                if (ends) {
                    if (beyond) {
                        places.add(cell.toByteArray());
                    }
                    cell.reset();
                    beyond = false;
                } else if (cell.size() < AROUND) {
                    cell.write(b);
                    beyond |= b > 0x7F;
                }
            }
            if (beyond && places.size() < PLACES) {
                places.add(cell.toByteArray());
            }
        }
        return places;
    }
}

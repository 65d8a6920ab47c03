package io.orderwright.platform.decisions.engine;

import io.orderwright.platform.decisions.RowAnswer;
import io.orderwright.platform.decisions.table.TableSheet;
import io.orderwright.platform.kernel.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.drools.base.util.Drools;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables that the build has compiled, each a file on the class path beside the program itself and trusted like it. A
 * file is used for exactly the table that it was made of, and only if it is whole; whatever else it is, the table is
 * compiled instead.
 *
 * <p>A file is the fingerprint of the rest in hex, then the key, the model's name, the number of classes, and for each its
 * name, length and content.
 */
public final class ShippedClasses {

    private static final Logger log = LoggerFactory.getLogger(ShippedClasses.class);

    private static final String PLACE = "compiled-rules/";
    private static final String FORMAT = "1";
    private static final int FINGERPRINT = 64;

    private ShippedClasses() {}

    /** Where the build puts a table's file, below the root of the class path. */
    public static String place(String table) {
        return PLACE + table + ".classes";
    }

    /**
     * What the build puts there.
     *
     * @throws io.orderwright.platform.decisions.TableRefused if the engine does not accept the table
     */
    public static byte[] of(TableSheet sheet, ClassLoader loader) {
        return written(key(sheet, loader), RuleCompiler.compile(sheet, loader));
    }

    /** Whether that is the whole file of this table as it is now. */
    public static boolean fits(byte[] file, TableSheet sheet, ClassLoader loader) {
        return read(file, key(sheet, loader)) != null;
    }

    /** The table as the build has compiled it; null if it must be compiled. */
    static @Nullable RuleClasses find(TableSheet sheet, ClassLoader loader) {
        byte[] file = content(place(sheet.name()), loader);
        return file == null ? null : read(file, key(sheet, loader));
    }

    /** Everything on which the classes depend: the rules, the engine, Java, what they ask and what they answer to. */
    static String key(TableSheet sheet, ClassLoader loader) {
        return Fingerprint.of(String.join(
                "\n",
                FORMAT,
                Drools.getFullVersion(),
                // the compiler writes for the Java that it runs on
                String.valueOf(Runtime.version().feature()),
                RuleSource.of(sheet),
                fingerprint(sheet.factType(), loader),
                fingerprint(RowAnswer.class.getName(), loader)));
    }

    static byte[] written(String key, RuleClasses compiled) {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(content);
            data.writeUTF(key);
            data.writeUTF(compiled.model());
            data.writeInt(compiled.classes().size());
            // in the order of names: what is built twice is the same twice
            for (Map.Entry<String, byte[]> one : new TreeMap<>(compiled.classes()).entrySet()) {
                data.writeUTF(one.getKey());
                data.writeInt(one.getValue().length);
                data.write(one.getValue());
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(Fingerprint.of(content.toByteArray()).getBytes(StandardCharsets.US_ASCII));
            file.writeBytes(content.toByteArray());
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null if that is not whole, or of something else. */
    static @Nullable RuleClasses read(byte[] file, String key) {
        if (file.length < FINGERPRINT) {
            return null;
        }
        byte[] content = Arrays.copyOfRange(file, FINGERPRINT, file.length);
        String said = new String(file, 0, FINGERPRINT, StandardCharsets.US_ASCII);
        if (!said.equals(Fingerprint.of(content))) {
            return null;
        }
        try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(content))) {
            return data.readUTF().equals(key) ? classes(data) : null;
        } catch (IOException e) {
            log.warn("What the build has compiled of a table cannot be read", e);
            return null;
        }
    }

    private static RuleClasses classes(DataInputStream data) throws IOException {
        String model = data.readUTF();
        Map<String, byte[]> classes = new TreeMap<>();
        for (int left = data.readInt(); left > 0; left--) {
            classes.put(data.readUTF(), data.readNBytes(data.readInt()));
        }
        return new RuleClasses(model, classes);
    }

    private static String fingerprint(String type, ClassLoader loader) {
        byte[] file = content(type.replace('.', '/') + ".class", loader);
        return file == null ? "none" : Fingerprint.of(file);
    }

    private static byte @Nullable [] content(String place, ClassLoader loader) {
        try (InputStream found = loader.getResourceAsStream(place)) {
            return found == null ? null : found.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(place, e);
        }
    }
}

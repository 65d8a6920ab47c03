package io.orderwright.owners.fields.domain;

import io.orderwright.owners.fields.FieldNeed;
import io.orderwright.owners.fields.FieldType;
import io.orderwright.owners.fields.ListEntry;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.platform.ground.fields.FieldPlace;
import io.orderwright.platform.ground.fields.FieldSubject;
import io.orderwright.platform.ground.fields.FieldUsers.FieldUse;
import io.orderwright.platform.ground.text.ChangedFields;
import io.orderwright.platform.ground.text.PlainText;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a field may be made and changed. */
public final class FieldChange {

    /** So many fields of one kind of thing, those that are retired too. */
    public static final int MOST = 30;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private FieldChange() {}

    /**
     * @throws Refusal INVALID at the member for what no such field can be: entries of what is no list or a list without any, a unit of
     *     what is no number, a role that there is not or that may write and not read, a place that the things do not have, a usual
     *     value that cannot be said; on papers what is not for everybody; needed when it is placed, without a usual value, where it
     *     is not entered or by nobody who may say it
     */
    public static void check(OwnField wanted, FieldSubject subject) {
        oneLine("nameEn", wanted.nameEn());
        oneLine("nameZh", wanted.nameZh());
        oneLine("helpEn", wanted.helpEn());
        oneLine("helpZh", wanted.helpZh());
        oneLine("unit", wanted.unit());
        refuseIf(wanted.type() != FieldType.NUMBER && wanted.unit() != null, "unit", "own-fields.only-numbers");
        refuseIf(wanted.type() != FieldType.NUMBER && wanted.decimals() > 0, "decimals", "own-fields.only-numbers");
        checkEntries(wanted);
        refuseIf(wanted.required() == FieldNeed.AT_PLACEMENT && !subject.placed(), "required", "own-fields.not-placed");
        refuseIf(!subject.places().containsAll(wanted.shown()), "shown", "own-fields.no-such-place");
        roles("readers", wanted.readers());
        roles("writers", wanted.writers());
        refuseIf(
                !wanted.readers().isEmpty() && !wanted.readers().containsAll(wanted.writers()),
                "writers",
                "own-fields.write-unread");
        refuseIf(
                !wanted.isForEverybody() && wanted.shownIn(FieldPlace.PAPER),
                "shown",
                "own-fields.paper-for-everybody");
        checkNeed(wanted, subject);
        String usual = wanted.usual();
        if (usual != null) {
            refuseIf(!subject.placed(), "usual", "own-fields.not-placed");
            try {
                FieldValue.ofText(wanted, usual);
            } catch (Refusal refused) {
                throw Refusal.invalid("usual", refused.code(), refused.arguments());
            }
        }
    }

    /** What is needed and usually says nothing must be sayable by those who place such things, where they do. */
    private static void checkNeed(OwnField wanted, FieldSubject subject) {
        if (!subject.placed() || wanted.required() == FieldNeed.NEVER || wanted.usual() != null || wanted.retired()) {
            return;
        }
        refuseIf(
                subject.places().contains(FieldPlace.ENTRY) && !wanted.shownIn(FieldPlace.ENTRY),
                "required",
                "own-fields.needed-unseen");
        refuseIf(
                subject.editors().stream().noneMatch(role -> wanted.writtenBy(List.of(role), subject.editors())),
                "required",
                "own-fields.needed-unwritten");
    }

    private static void checkEntries(OwnField wanted) {
        List<ListEntry> entries = wanted.entries();
        if (wanted.type() != FieldType.LIST) {
            refuseIf(!entries.isEmpty(), "entries", "own-fields.only-lists");
            return;
        }
        refuseIf(entries.stream().allMatch(ListEntry::retired), "entries", "own-fields.no-entries");
        entries.forEach(entry -> {
            refuseIf(!isCode(entry.code()), "entries", "own-fields.code-signs");
            entryName(entry.nameEn());
            entryName(entry.nameZh());
        });
        Set<String> codes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        entries.stream()
                .map(ListEntry::code)
                .filter(code -> !codes.add(code))
                .findFirst()
                .ifPresent(twice -> {
                    throw Refusal.invalid("entries", "own-fields.entry-twice", twice);
                });
    }

    /** Whether tables, diagrams and forms can name it: letters, digits, hyphen and low line, the first one a letter or digit. */
    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /** Forms divide the lines of entries by bars. */
    private static void entryName(String name) {
        oneLine("entries", name);
        refuseIf(name.indexOf('|') >= 0 || name.indexOf('｜') >= 0, "entries", "own-fields.no-bar");
    }

    private static void roles(String at, Collection<String> roles) {
        roles.stream()
                .filter(role -> !Roles.EMPLOYEES.contains(role))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Refusal.invalid(at, "own-fields.no-role", unknown);
                });
    }

    private static void oneLine(String at, @Nullable String text) {
        if (text != null) {
            PlainText.require(at, text);
            refuseIf(text.chars().anyMatch(FieldChange::isUnseen), at, "own-fields.one-line");
        }
    }

    private static boolean isUnseen(int sign) {
        return Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT;
    }

    private static void refuseIf(boolean wrong, String at, String code) {
        if (wrong) {
            throw Refusal.invalid(at, code);
        }
    }

    /**
     * What is said in a field keeps its meaning: neither type nor unit change, no decimals are lost and no entry goes, it is
     * retired.
     *
     * @throws Refusal CONFLICT where it would lose it
     */
    public static void checkMeaning(OwnField before, OwnField wanted) {
        if (before.type() != wanted.type()
                || !Objects.equals(before.unit(), wanted.unit())
                || wanted.decimals() < before.decimals()) {
            throw Refusal.conflict("own-fields.in-use", before.code());
        }
        Set<String> left = wanted.entries().stream().map(ListEntry::code).collect(Collectors.toSet());
        before.entries().stream()
                .filter(entry -> !left.contains(entry.code()))
                .findFirst()
                .ifPresent(gone -> {
                    throw Refusal.conflict("own-fields.entry-in-use", gone.code(), before.code());
                });
    }

    /**
     * What tables and diagrams go by stays: the field is not retired, its type does not change, and no entry goes that they name.
     *
     * @throws Refusal CONFLICT naming what goes by it
     */
    public static void checkUses(OwnField before, OwnField wanted, List<FieldUse> uses) {
        uses.stream().filter(use -> ends(before, wanted)).findFirst().ifPresent(use -> {
            throw Refusal.conflict("own-fields.gone-by", before.code(), use.where());
        });
        entriesGone(before, wanted).forEach(gone -> uses.stream()
                .filter(use -> use.words().contains(gone))
                .findFirst()
                .ifPresent(use -> {
                    throw Refusal.conflict("own-fields.entry-gone-by", gone, before.code(), use.where());
                }));
    }

    /** Whether anything of it ends that others could go by. */
    public static boolean takesAway(OwnField before, OwnField wanted) {
        return ends(before, wanted) || !entriesGone(before, wanted).isEmpty();
    }

    private static boolean ends(OwnField before, OwnField wanted) {
        return wanted.retired() && !before.retired() || wanted.type() != before.type();
    }

    private static List<String> entriesGone(OwnField before, OwnField wanted) {
        Set<String> left = wanted.entries().stream()
                .filter(entry -> !entry.retired())
                .map(ListEntry::code)
                .collect(Collectors.toSet());
        return before.entries().stream()
                .filter(entry -> !entry.retired())
                .map(ListEntry::code)
                .filter(code -> !left.contains(code))
                .toList();
    }

    /** What it was and is, in words for the record. */
    public static String inWords(@Nullable OwnField before, OwnField now) {
        return new ChangedFields()
                .told("type", before == null ? null : before.type(), now.type())
                .told("nameEn", before == null ? null : before.nameEn(), now.nameEn())
                .told("nameZh", before == null ? null : before.nameZh(), now.nameZh())
                .told("place", before == null ? null : before.place(), now.place())
                .told("help", before == null ? null : before.helpEn(), now.helpEn())
                .told("helpZh", before == null ? null : before.helpZh(), now.helpZh())
                .told("unit", before == null ? null : before.unit(), now.unit())
                .told("decimals", before == null ? null : before.decimals(), now.decimals())
                .told("entries", before == null ? null : entries(before), entries(now))
                .told("required", before == null ? null : before.required(), now.required())
                .told("usual", before == null ? null : before.usual(), now.usual())
                .told("readers", before == null ? null : before.readers(), now.readers())
                .told("writers", before == null ? null : before.writers(), now.writers())
                .told("shown", before == null ? null : before.shown(), now.shown())
                .told("retired", before == null ? null : before.retired(), now.retired())
                .inWords();
    }

    private static @Nullable String entries(OwnField of) {
        return of.entries().isEmpty()
                ? null
                : of.entries().stream()
                        .map(one ->
                                one.code() + (one.retired() ? " (-)" : "") + " " + one.nameEn() + "/" + one.nameZh())
                        .collect(Collectors.joining(", "));
    }
}

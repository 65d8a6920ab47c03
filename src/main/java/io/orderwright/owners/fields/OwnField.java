package io.orderwright.owners.fields;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.orderwright.owners.fields.domain.FieldValue;
import io.orderwright.platform.ground.fields.FieldPlace;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A field that owners added to a kind of thing.
 *
 * @param subject the kind of thing, for example {@code order}
 * @param place where it stands among the others, the smallest first
 * @param helpEn what whoever fills it in should know; absent for nothing
 * @param unit in which a number is; absent for none
 * @param decimals of a number; 0 for every other type
 * @param entries of a list, in their order; empty for every other type
 * @param usual what it says where nothing is said when the thing is placed; absent for nothing
 * @param readers the roles that may read it; empty for everybody who may read the thing
 * @param writers the roles that may write it; empty for those that may change the thing
 * @param retired whether it is asked for no more; what was said in it is still read
 */
public record OwnField(
        String subject,
        String code,
        int place,
        String nameEn,
        String nameZh,
        @Nullable String helpEn,
        @Nullable String helpZh,
        FieldType type,
        @Nullable String unit,
        int decimals,
        List<ListEntry> entries,
        FieldNeed required,
        @Nullable String usual,
        SortedSet<String> readers,
        SortedSet<String> writers,
        SortedSet<FieldPlace> shown,
        boolean retired) {

    public OwnField {
        entries = List.copyOf(entries);
        readers = new TreeSet<>(readers);
        writers = new TreeSet<>(writers);
        shown = new TreeSet<>(shown);
    }

    /** Another one when anything of it is. */
    public String fingerprint() {
        return Fingerprint.of(toString());
    }

    /** Its name in the reader's language. */
    public String name(Locale locale) {
        return chinese(locale) ? nameZh : nameEn;
    }

    /** What whoever fills it in should know; empty for nothing. */
    public String help(Locale locale) {
        return Optional.ofNullable(chinese(locale) ? helpZh : helpEn).orElse("");
    }

    /** The name of an entry, or its code where there is no such entry. */
    public String entryName(String entry, Locale locale) {
        return entries.stream()
                .filter(one -> one.code().equals(entry))
                .map(one -> chinese(locale) ? one.nameZh() : one.nameEn())
                .findFirst()
                .orElse(entry);
    }

    /** The entries that may still be said, and the one that is said already. */
    public List<ListEntry> offered(@Nullable String said) {
        return entries.stream()
                .filter(one -> !one.retired() || one.code().equals(said))
                .toList();
    }

    /** Whether a value that was said may be said anew: of a list, an entry that is not retired. */
    public boolean offers(Object said) {
        return type != FieldType.LIST
                || entries.stream().anyMatch(one -> one.code().equals(said) && !one.retired());
    }

    /** What is kept, in a text, of what people might type: {@code 12.5} of {@code 12.50}; empty for what nobody can say. */
    public Optional<String> kept(String typed) {
        try {
            return Optional.of(FieldValue.plain(FieldValue.ofText(this, typed.strip())));
        } catch (Refusal never) {
            return Optional.empty();
        }
    }

    public boolean readBy(Collection<String> roles) {
        return open(readers, roles);
    }

    /**
     * Whether somebody with these roles may write it.
     *
     * @param editors the roles that may change the thing
     */
    public boolean writtenBy(Collection<String> roles, Collection<String> editors) {
        return !retired && clearedBy(roles, editors);
    }

    /**
     * Whether somebody with these roles may take back what is said in it, also when it is retired.
     *
     * @param editors the roles that may change the thing
     */
    public boolean clearedBy(Collection<String> roles, Collection<String> editors) {
        return readBy(roles) && roles.stream().anyMatch((writers.isEmpty() ? editors : writers)::contains);
    }

    /** Whether it is nobody's secret. */
    @JsonIgnore
    public boolean isForEverybody() {
        return readers.isEmpty();
    }

    public boolean shownIn(FieldPlace where) {
        return shown.contains(where);
    }

    private static boolean open(Set<String> of, Collection<String> roles) {
        return of.isEmpty() || roles.stream().anyMatch(of::contains);
    }

    private static boolean chinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}

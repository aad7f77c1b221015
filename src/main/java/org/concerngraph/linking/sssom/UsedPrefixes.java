package org.concerngraph.linking.sssom;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of its prefixes a set uses: the canonical form declares no others. */
final class UsedPrefixes {

    /** A prefix before its colon, also within an identifier that is made of several, as in {@code disease:'MONDO:0005148'}. */
    private static final Pattern PREFIX = Pattern.compile("(?<![\\w.-])([\\p{L}_][\\w.-]*):");

    private final CurieMap curies;
    private final TreeSet<String> used = new TreeSet<>();
    /** Schemes that would be taken for prefixes that are not declared: they are declared to stand for themselves. */
    private final TreeMap<String, String> schemes = new TreeMap<>();

    UsedPrefixes(MappingSet set) {
        this.curies = set.curies();
        values(set.values());
        extensions(set, set.extensions());
        for (Mapping mapping : set.mappings()) {
            values(mapping.values());
            extensions(set, mapping.extensions());
        }
    }

    /** The declarations that are used. */
    SortedMap<String, String> declared() {
        var declared = new TreeMap<>(curies.declared());
        declared.keySet().retainAll(used);
        declared.putAll(schemes);
        return declared;
    }

    private void values(Map<Slot, List<String>> values) {
        values.forEach((slot, texts) -> {
            if (slot.type() == Slot.Type.ENTITY) {
                texts.forEach(this::entity);
            } else if (slot.type() == Slot.Type.TEXT) {
                texts.forEach(this::mentioned);
            }
        });
    }

    private void extensions(MappingSet set, Map<String, String> values) {
        values.forEach((name, value) -> {
            ExtensionSlot definition = set.definitions().get(name);
            if (definition != null && definition.isDefined()) {
                entity(definition.property());
                entity(definition.type());
                if (definition.isIri()) {
                    entity(value);
                }
            }
        });
    }

    private void entity(String iri) {
        String prefix = curies.prefixOf(iri);
        if (prefix != null) {
            used.add(prefix);
            String rest = curies.shortened(iri).substring(prefix.length() + 1);
            if (rest.indexOf(':') >= 0) {
                mentions(rest);
            }
        } else if (!Value.isWhole(iri) && iri.indexOf(':') > 0) {
            String scheme = iri.substring(0, iri.indexOf(':'));
            schemes.put(scheme, scheme + ":");
        }
    }

    /** Some slots are text, but people put a name with a prefix there, for example as a measure of similarity. */
    private void mentioned(String text) {
        if (text.indexOf(':') > 0 && text.indexOf(' ') < 0) {
            mentions(text);
        }
    }

    private void mentions(String text) {
        Matcher matcher = PREFIX.matcher(text);
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
    }
}

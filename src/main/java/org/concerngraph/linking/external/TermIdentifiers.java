package org.concerngraph.linking.external;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.store.Prefixes;
import org.springframework.stereotype.Component;

/** What people know terms by beside their names: {@code D007398}, {@code OMRSE:00000066}, {@code obo:OMRSE_00000066}, an IRI. */
@Component
public class TermIdentifiers {

    /** In OBO ontologies {@code OMRSE:00000066} is written {@code OMRSE_00000066} at the end of an IRI. */
    private static final Pattern OBO_END = Pattern.compile("([A-Za-z]+)_(\\d+)");

    private static final Pattern CURIE = Pattern.compile("([A-Za-z][A-Za-z0-9_.-]*):([A-Za-z0-9_.-]+)");
    private static final Pattern IRI = Pattern.compile("<?(https?://[^\\s<>\"{}|\\\\^`]+)>?");
    private static final Pattern END = Pattern.compile("[A-Za-z0-9_.~-]*\\d[A-Za-z0-9_.~-]*");

    private final Prefixes prefixes;
    private final Catalogue catalogue;

    TermIdentifiers(Prefixes prefixes, Catalogue catalogue) {
        this.prefixes = prefixes;
        this.catalogue = catalogue;
    }

    /** What a person would call the term with this IRI; the IRI itself where no prefix fits. */
    public String of(String iri) {
        if (iri.startsWith(TermProperties.OBO)) {
            Matcher end = OBO_END.matcher(iri.substring(TermProperties.OBO.length()));
            if (end.matches()) {
                return end.group(1) + ":" + end.group(2);
            }
        }
        return prefixes.shorten(iri);
    }

    /** The IRIs that may be meant by what somebody typed; none where it looks like a name. */
    Set<String> iris(String typed) {
        var iris = new LinkedHashSet<String>();
        Matcher iri = IRI.matcher(typed);
        Matcher curie = CURIE.matcher(typed);
        if (iri.matches()) {
            iris.add(iri.group(1));
        } else if (curie.matches()) {
            String prefix = curie.group(1);
            String local = curie.group(2);
            prefixes.byName().entrySet().stream()
                    .filter(known -> known.getKey().equalsIgnoreCase(prefix))
                    .map(Map.Entry::getValue)
                    .forEach(space -> addBoth(space, local, iris));
            addBoth(TermProperties.OBO, prefix + "_" + local, iris);
            addEnds(prefix + "_" + local, iris);
        } else if (END.matcher(typed).matches()) {
            addEnds(typed, iris);
        }
        return iris;
    }

    private void addEnds(String end, Set<String> iris) {
        addBoth(TermProperties.OBO, end, iris);
        for (String name : catalogue.names()) {
            String space = catalogue.uriSpace(name);
            if (space != null) {
                addBoth(space, end, iris);
            }
        }
    }

    /** Identifiers are often typed in small letters that are printed in capitals. */
    private static void addBoth(String space, String end, Set<String> iris) {
        iris.add(space + end);
        iris.add(space + end.toUpperCase(Locale.ROOT));
    }
}

package org.concerngraph.evidence;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concerngraph.query.BadParameter;
import org.concerngraph.web.Address;
import org.springframework.util.MultiValueMap;

/**
 * Which pairs somebody asks for, as the address says it.
 *
 * @param of what is paired: themes or concerns
 * @param through what two of them share
 * @param studies the studies it is restricted to; empty for all
 * @param one one of the opened pair; empty when none is
 * @param other the other of the opened pair; empty when none is
 */
record CoOccurrenceRequest(Facet of, Through through, Set<String> studies, String one, String other) {

    /** Reads the parameters of an address; throws {@link BadParameter} for one that is unknown or makes no sense. */
    static CoOccurrenceRequest of(MultiValueMap<String, String> parameters) {
        var of = Facet.THEME;
        var through = Through.PARTICIPANT;
        var studies = new LinkedHashSet<String>();
        String one = "";
        String other = "";
        for (var parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                if (value == null || value.isBlank()) {
                    continue;
                }
                switch (parameter.getKey()) {
                    case "of" -> of = things(value);
                    case "through" -> through = through(value);
                    case "study" -> studies.add(value);
                    case "one" -> one = value;
                    case "other" -> other = value;
                    default ->
                        throw new BadParameter(
                                parameter.getKey(), "is not known here; of, through, study, one and other are.");
                }
            }
        }
        if (through.facet() == of) {
            throw new BadParameter(
                    "through", "is \"" + through.parameter() + "\", which is what is paired; choose another.");
        }
        if (one.isEmpty() != other.isEmpty()) {
            throw new BadParameter(one.isEmpty() ? "one" : "other", "is missing; one and other name a pair together.");
        }
        if (!one.isEmpty() && one.equals(other)) {
            throw new BadParameter("other", "is \"" + other + "\", which is the one already; choose another.");
        }
        return new CoOccurrenceRequest(of, through, studies, one, other);
    }

    private static Facet things(String value) {
        return Facet.named(value)
                .filter(List.of(Facet.THEME, Facet.CONCERN)::contains)
                .orElseThrow(() -> new BadParameter("of", "is \"" + value + "\"; theme and concern are known."));
    }

    private static Through through(String value) {
        return Through.named(value)
                .orElseThrow(() -> new BadParameter(
                        "through",
                        "is \"" + value + "\"; "
                                + Through.of(Facet.STUDY).stream()
                                        .map(Through::parameter)
                                        .collect(Collectors.joining(", "))
                                + " are known."));
    }

    public boolean isOpen() {
        return !one.isEmpty();
    }

    /** Is this the opened pair? */
    public boolean isOpen(String oneId, String otherId) {
        return one.equals(oneId) && other.equals(otherId) || one.equals(otherId) && other.equals(oneId);
    }

    /** What is paired, for example "themes". */
    public String things() {
        return of == Facet.THEME ? "themes" : "concerns";
    }

    /** One of what is paired, for example "theme". */
    public String thing() {
        return of.parameter();
    }

    /** How quotes stand to what is paired: under a theme, on a concern. */
    public String under() {
        return of == Facet.THEME ? "under" : "on";
    }

    /** Does the page show what curators read, besides what was published? */
    public boolean isCurated() {
        return of == Facet.CONCERN || through.isCurated();
    }

    /** What the pairs can go through. */
    public List<Through> choices() {
        return Through.of(of);
    }

    /** The same of concerns instead of themes, or the other way round. */
    public CoOccurrenceRequest instead() {
        var things = of == Facet.THEME ? Facet.CONCERN : Facet.THEME;
        return new CoOccurrenceRequest(
                things, through.facet() == things ? Through.PARTICIPANT : through, studies, "", "");
    }

    /** The address of the same pairs with one opened; what it shares stands at {@code #pair}. */
    public String opened(String oneId, String otherId) {
        return new CoOccurrenceRequest(of, through, studies, oneId, otherId).href("/co-occurrence") + "#pair";
    }

    /** The same choice at another address, for example {@code /co-occurrence.csv}. */
    public String href(String path) {
        var address = Address.of(path).with("of", of.parameter()).with("through", through.parameter());
        studies.forEach(study -> address.with("study", study));
        if (isOpen()) {
            address.with("one", one).with("other", other);
        }
        return address.toString();
    }

    /** The quotes of a thing, of all that is shared or of one unit of it. */
    QuoteRequest quotes(String thingId, String unitId) {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        if (!studies.isEmpty()) {
            chosen.put(Facet.STUDY, studies);
        }
        chosen.put(of, Set.of(thingId));
        var facet = through.facet();
        if (facet != null) {
            chosen.put(facet, Set.of(unitId));
        }
        return new QuoteRequest(chosen, "", QuoteRequest.Sort.SOURCE, "", Set.of());
    }
}

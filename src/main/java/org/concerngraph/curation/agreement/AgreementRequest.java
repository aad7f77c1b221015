package org.concerngraph.curation.agreement;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.concerngraph.query.BadParameter;
import org.concerngraph.web.Address;
import org.springframework.util.MultiValueMap;

/**
 * Whose agreement somebody asks for, as the address says it; what is empty is not chosen.
 *
 * @param things what they coded
 * @param study the study's identifier
 * @param one the one coder, by identifier, or by IRI where it is none of ours
 * @param other the other coder likewise
 * @param thing the concern or theme that differences are about
 * @param from how many quotes with differences stand before those of the page
 */
record AgreementRequest(CodedThings things, String study, String one, String other, String thing, int from) {

    /** The address of the page of agreement. */
    static final String AGREEMENT = "/curation/agreement";

    /** The address of the page of differences. */
    static final String DIFFERENCES = "/curation/differences";

    /** Reads the parameters of the page of agreement; throws {@link BadParameter} for one that makes no sense. */
    static AgreementRequest ofAgreement(MultiValueMap<String, String> parameters) {
        return of(parameters, Set.of(), "things, study, one and other are.");
    }

    /** Reads the parameters of the page of differences; throws {@link BadParameter} for one that makes no sense. */
    static AgreementRequest ofDifferences(MultiValueMap<String, String> parameters) {
        return of(parameters, Set.of("thing", "from"), "things, study, one, other, thing and from are.");
    }

    /** What these two coders of a study coded. */
    static AgreementRequest ofPair(CodedThings things, String study, String one, String other) {
        return new AgreementRequest(things, study, one, other, "", 0);
    }

    private static AgreementRequest of(MultiValueMap<String, String> parameters, Set<String> more, String known) {
        var all = Set.of("things", "study", "one", "other");
        for (String name : parameters.keySet()) {
            if (!all.contains(name) && !more.contains(name)) {
                throw new BadParameter(name, "is not known here; " + known);
            }
        }
        Map<String, String> first = parameters.toSingleValueMap();
        String things = text(first, "things");
        var request = new AgreementRequest(
                things.isEmpty() ? CodedThings.CONCERN : CodedThings.named(things),
                text(first, "study"),
                text(first, "one"),
                text(first, "other"),
                text(first, "thing"),
                number(text(first, "from")));
        if (!request.one.isEmpty() && request.one.equals(request.other)) {
            throw new BadParameter("other", "is \"" + request.other + "\", which is the one already; choose another.");
        }
        return request;
    }

    private static String text(Map<String, String> parameters, String name) {
        return Objects.requireNonNullElse(parameters.get(name), "").strip();
    }

    private static int number(String text) {
        if (!text.matches("\\d{0,6}")) {
            throw new BadParameter("from", "is \"" + text + "\", which is no number of quotes.");
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** Are a study and two coders chosen? */
    public boolean isPair() {
        return !study.isEmpty() && !one.isEmpty() && !other.isEmpty();
    }

    /** The differences about one concern or theme, or about all where it is empty. */
    public AgreementRequest about(String newThing) {
        return new AgreementRequest(things, study, one, other, newThing, 0);
    }

    /** The differences after so many quotes. */
    public AgreementRequest after(int quotes) {
        return new AgreementRequest(things, study, one, other, thing, quotes);
    }

    /** The same choice at another address, for example {@code /curation/agreement.csv}. */
    public String href(String path) {
        var address = Address.of(path).with("things", things.parameter());
        with(address, "study", study);
        with(address, "one", one);
        with(address, "other", other);
        if (path.startsWith(DIFFERENCES)) {
            with(address, "thing", thing);
            with(address, "from", from == 0 ? "" : Integer.toString(from));
        }
        return address.toString();
    }

    private static void with(Address address, String name, String value) {
        if (!value.isEmpty()) {
            address.with(name, value);
        }
    }
}

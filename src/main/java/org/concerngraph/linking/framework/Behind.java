package org.concerngraph.linking.framework;

import java.util.Collection;
import java.util.List;
import org.concerngraph.query.Row;
import org.concerngraph.web.Address;
import org.concerngraph.web.Choices.Choice;

/**
 * The concerns that fall under something, the quotes that bear on them and the people who speak there, as numbers that lead
 * to what they count.
 *
 * @param concerns how many concerns there are
 * @param quotes how many quotes, of the study and the role if these are chosen
 * @param people how many people speak in these
 * @param ids the identifiers of the concerns
 * @param chosen the study and the role
 */
record Behind(int concerns, int quotes, int people, Collection<String> ids, List<Choice> chosen) {

    /** What a row counts: the concerns in this column, and the quotes and people in those that are called so. */
    static Behind of(Row row, String concerns, Collection<String> ids, List<Choice> chosen) {
        return new Behind(
                ids.isEmpty() ? 0 : row.number(concerns),
                row.number("quotes"),
                row.number("participants"),
                ids,
                chosen);
    }

    /** Where the concerns are listed. */
    public String concernsAt() {
        var address = Address.of("/concerns");
        ids.forEach(id -> address.with("concern", id));
        return address.toString();
    }

    /** Where the quotes are listed. */
    public String quotesAt() {
        return narrowed("/quotes");
    }

    /** Where the people are listed. */
    public String peopleAt() {
        return narrowed("/participants");
    }

    private String narrowed(String path) {
        var address = Address.of(path);
        ids.forEach(id -> address.with("concern", id));
        chosen.forEach(choice -> address.with(choice.parameter(), choice.id()));
        return address.toString();
    }
}

package org.concerngraph.web;

import java.util.List;
import org.concerngraph.query.Row;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.web.Choices.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A list of things as a page shows it.
 *
 * @param path the address of the list without choices
 * @param choices what the things were chosen by
 * @param rows the rows of this page
 * @param before how many rows stand on the pages before
 * @param total how many rows there are on all pages
 * @param last the identifier of the thing in this page's last row; empty when there is none
 * @param query the question whose answer the list is
 */
public record Listing(
        String path, List<Choice> choices, List<Row> rows, int before, int total, String last, ShownQuery query) {

    /** Is this the whole list, on one page? */
    public boolean isWhole() {
        return rows.size() == total;
    }

    /** The address of the page after this one; empty on the last. */
    public String next() {
        return before + rows.size() == total
                ? ""
                : address(path, null).with("after", last).toString();
    }

    /** The address of the first page. */
    public String first() {
        return address(path, null).toString();
    }

    /** The address of the list with one choice taken back. */
    public String without(Choice choice) {
        return address(path, choice).toString();
    }

    /** The address of the whole list, not only this page, in the format of the suffix. */
    public String as(String suffix) {
        return at(path + "." + suffix);
    }

    /** Another address with the same choices. */
    public String at(String otherPath) {
        return address(otherPath, null).toString();
    }

    /** The address of the list with one parameter more. */
    public String with(String name, String value) {
        return address(path, null).with(name, value).toString();
    }

    private Address address(String start, @Nullable Choice except) {
        var address = Address.of(start);
        choices.stream()
                .filter(choice -> !choice.equals(except))
                .forEach(choice -> address.with(choice.parameter(), choice.id()));
        return address;
    }
}

package org.concerngraph.linking.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.concerngraph.query.BadParameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in the JSON that a parameter of a request has; what is not as it has to be is a {@link BadParameter} that names
 * the place, as in {@code q0.properties[1].pid}.
 */
record SentJson(String parameter, String place, JsonNode node) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The whole of a parameter, which has to be an object. */
    static SentJson object(String parameter, String text) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JacksonException fault) {
            throw new BadParameter(parameter, "is not JSON: " + where(fault) + words(fault) + ".");
        }
        var whole = new SentJson(parameter, "", node);
        if (!node.isObject()) {
            throw whole.wrong("is not an object in braces");
        }
        return whole;
    }

    /** What the parser says, without what it says of its own settings. */
    private static String words(JacksonException fault) {
        return fault.getOriginalMessage()
                .lines()
                .findFirst()
                .orElse("it ends at once")
                .replaceFirst(" \\(start marker.*", "");
    }

    private static String where(JacksonException fault) {
        return fault.getLocation() == null
                ? ""
                : "line " + fault.getLocation().getLineNr() + ", column "
                        + fault.getLocation().getColumnNr() + ": ";
    }

    /** What is wrong with this place, as the rest of a sentence that begins with it. */
    BadParameter wrong(String fault) {
        return new BadParameter(
                parameter, place.isEmpty() ? fault + "." : "is wrong at " + place + ", which " + fault + ".");
    }

    /** The names of the members of an object. */
    List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    /** A member of an object, or null where it has none of that name or that is null. */
    @Nullable
    SentJson member(String name) {
        JsonNode member = node.get(name);
        return member == null || member.isNull()
                ? null
                : new SentJson(parameter, place.isEmpty() ? name : place + "." + name, member);
    }

    /** A member that has to be there. */
    SentJson require(String name) {
        SentJson member = member(name);
        if (member == null) {
            throw wrong("has no \"" + name + "\"");
        }
        return member;
    }

    /** The elements of a list. */
    List<SentJson> elements() {
        if (!node.isArray()) {
            throw wrong("is not a list");
        }
        var elements = new ArrayList<SentJson>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new SentJson(parameter, place + "[" + i + "]", node.get(i)));
        }
        return elements;
    }

    /** The elements of a list, or the value itself where it is none. */
    List<SentJson> oneOrMore() {
        return node.isArray() ? elements() : List.of(this);
    }

    /** The same, when it is an object. */
    SentJson asObject() {
        if (!node.isObject()) {
            throw wrong("is not an object in braces");
        }
        return this;
    }

    /** A text. */
    String text() {
        if (!node.isString()) {
            throw wrong("is not a text in quotes");
        }
        return node.stringValue();
    }

    /** A whole number of at least 1; as a text too, as spreadsheets send settings. */
    int count() {
        String written = node.isString() ? node.stringValue().strip() : node.toString();
        if (!written.matches("0*[1-9][0-9]{0,8}")) {
            throw wrong("is " + node + " and not a whole number of at least 1");
        }
        return Integer.parseInt(written);
    }
}

package org.concerngraph.intake.rdf;

import java.io.IOException;
import java.io.Reader;
import org.concerngraph.intake.UnreadableSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** JSON that names no context elsewhere: nothing is fetched for a file that somebody sent. */
final class PlainJson {

    private PlainJson() {}

    /**
     * Looks through the text before anything is made of it.
     *
     * @throws UnreadableSource when it is no JSON, or names a context by its address
     */
    static void check(String name, Reader text) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            int depth = 0;
            int list = 0;
            boolean isContext = false;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING && (isContext || list > 0 && list == depth)) {
                    throw new UnreadableSource("“%s”, %s: the context <%s> is not fetched; write it into the file."
                            .formatted(name, place(json.currentTokenLocation()), json.getString()));
                }
                if (token.isStructStart()) {
                    depth++;
                    list = isContext && token == JsonToken.START_ARRAY ? depth : list;
                } else if (token.isStructEnd()) {
                    list = list == depth ? 0 : list;
                    depth--;
                }
                isContext = token == JsonToken.PROPERTY_NAME
                        && (json.currentName().equals("@context")
                                || json.currentName().equals("@import"));
            }
        } catch (JacksonException e) {
            throw new UnreadableSource("“%s”, %s: this is no JSON: %s"
                    .formatted(
                            name,
                            place(e.getLocation()),
                            String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ")));
        }
    }

    private static String place(TokenStreamLocation at) {
        return "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}

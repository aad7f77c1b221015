package org.concerngraph.intake;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.concerngraph.intake.Reading.Passage;

/**
 * What a person said about a place of a pasted text, which its reader then takes for granted. Places are code points of
 * the whole text, whichever of its tables they are in; see {@link PlacesInFile}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "hint")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TextHint.Cut.class, name = "cut"),
    @JsonSubTypes.Type(value = TextHint.ThisIs.class, name = "this-is")
})
public sealed interface TextHint {

    /** A new piece of text begins here: it was glued to what stands before. */
    record Cut(int at) implements TextHint {}

    /** This stretch is of that kind, whatever it looks like: a heading, a quote, an attribution, a footnote, left out. */
    record ThisIs(int start, int end, Passage.Kind kind) implements TextHint {}
}

package org.concerngraph.evidence;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What a person is told that a mark means; templates know it as {@code markWords}. */
@ControllerAdvice
public class MarkWords {

    /** Gives it to every template, because quotes stand on the pages of many packages. */
    @ModelAttribute("markWords")
    MarkWords markWords() {
        return this;
    }

    /** A sentence about this kind of mark. */
    public String of(String kind) {
        return switch (kind) {
            case "elision" -> "The authors left words out here.";
            case "insertion" -> "The authors put these words in.";
            case "pause" -> "The speaker paused or broke off here.";
            default -> "An editorial mark.";
        };
    }
}

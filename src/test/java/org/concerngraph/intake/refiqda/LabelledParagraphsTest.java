package org.concerngraph.intake.refiqda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.concerngraph.intake.refiqda.LabelledParagraphs.Label;
import org.junit.jupiter.api.Test;

/** Several texts in one, and back. */
class LabelledParagraphsTest {

    @Test
    void a_text_without_a_label_comes_first_and_empty_ones_do_not_come() {
        assertThat(new LabelledParagraphs()
                        .add(Label.INCLUSION, "")
                        .add(Label.EXCLUSION, "No")
                        .add("What it is")
                        .toString())
                .isEqualTo("What it is\n\nExclusion: No");
    }

    @Test
    void a_stated_text_may_be_empty() {
        String text = new LabelledParagraphs().state(Label.ATTRIBUTION, "").toString();
        assertThat(text).isEqualTo("Attribution:");
        assertThat(LabelledParagraphs.in(text).states(Label.ATTRIBUTION)).isTrue();
        assertThat(LabelledParagraphs.in(text).get(Label.ATTRIBUTION)).isEmpty();
        assertThat(LabelledParagraphs.in("").states(Label.ATTRIBUTION)).isFalse();
    }

    @Test
    void a_paragraph_that_looks_like_a_label_stays_inside_its_text() {
        String definition = "What counts.\n\nInclusion: is not a label here.\n\n\\ nor is this";
        String text = new LabelledParagraphs()
                .add(definition)
                .add(Label.MEMO, "Seen\n\nExample: twice")
                .toString();
        assertThat(text)
                .isEqualTo("What counts.\n\n\\Inclusion: is not a label here.\n\n\\\\ nor is this"
                        + "\n\nMemo: Seen\n\n\\Example: twice");
        assertThat(LabelledParagraphs.in(text).first()).isEqualTo(definition);
        assertThat(LabelledParagraphs.in(text).get(Label.MEMO)).isEqualTo("Seen\n\nExample: twice");
        assertThat(LabelledParagraphs.in(text).all(Label.INCLUSION)).isEmpty();
    }

    @Test
    void whatever_is_said_is_read_again() {
        var random = new Random(5);
        List<String> parts = List.of("\n\n", "\n", "Memo: ", "Words:", "\\", "a", " b ", "–", "Example", ":", "😀");
        for (int n = 0; n < 2000; n++) {
            String first = some(random, parts);
            String memo = some(random, parts);
            String words = some(random, parts);
            var read = LabelledParagraphs.in(new LabelledParagraphs()
                    .add(first)
                    .state(Label.WORDS, words)
                    .add(Label.MEMO, memo)
                    .toString());
            assertThat(List.of(read.first(), read.get(Label.MEMO), read.get(Label.WORDS)))
                    .isEqualTo(List.of(first, memo, words));
        }
    }

    private static String some(Random random, List<String> parts) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString().strip();
    }
}

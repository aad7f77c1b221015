package org.concerngraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What is written as XML comes back from a parser as it was. */
class XmlWriterTest {

    @Test
    void line_ends_quotes_and_emoji_come_back_as_they_were() {
        String awkward = "a\r\nb\nc\rd\te & <f> \"g\" ]]> 😀";
        var text = new StringWriter();
        new XmlWriter(text)
                .begin("Top", "name", awkward, "none", "")
                .text("Words", awkward)
                .end();
        var top = QdaFiles.parse(text.toString());
        assertThat(top.getAttribute("name")).isEqualTo(awkward);
        assertThat(top.hasAttribute("none")).isFalse();
        assertThat(QdaFiles.text(top, "Words")).isEqualTo(awkward);
    }

    @Test
    void a_character_that_xml_cannot_hold_leaves_a_mark_that_it_was_there() {
        var text = new StringWriter();
        new XmlWriter(text).begin("Top").text("Words", "a\u0001b\uFFFEc").end();
        assertThat(QdaFiles.text(QdaFiles.parse(text.toString()), "Words")).isEqualTo("a\uFFFDb\uFFFDc");
    }
}

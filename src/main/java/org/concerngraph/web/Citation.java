package org.concerngraph.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.translate.CharSequenceTranslator;
import org.apache.commons.text.translate.LookupTranslator;
import org.jspecify.annotations.Nullable;

/**
 * How to cite a page as it stood in one version of the dataset.
 *
 * @param key what a bibliography calls it; letters, digits, dots and hyphens
 * @param title what the page is about
 * @param kind what sort of thing that is, a word such as "concern"; empty for a page about many things
 * @param authors who says so, where the graph knows it
 * @param publications how the publications are cited that the words are from
 * @param iri the thing's IRI; null for a page about many things
 * @param address where the page was read
 * @param version the dataset version
 * @param day when it was read
 * @param note what else makes sure that the same is found again; empty when nothing does
 */
public record Citation(
        String key,
        String title,
        String kind,
        List<String> authors,
        List<String> publications,
        @Nullable String iri,
        String address,
        long version,
        LocalDate day,
        String note) {

    private static final String SERVICE = "Concern Graph";
    private static final CharSequenceTranslator LATEX = new LookupTranslator(Map.of(
            "\\", "\\textbackslash{}",
            "{", "\\{",
            "}", "\\}",
            "&", "\\&",
            "%", "\\%",
            "$", "\\$",
            "#", "\\#",
            "_", "\\_",
            "~", "\\textasciitilde{}",
            "^", "\\textasciicircum{}"));

    /** The citation as a sentence. */
    public String text() {
        var text = new StringBuilder();
        if (!authors.isEmpty()) {
            text.append(String.join(", ", authors)).append(". ");
        }
        text.append('“').append(title).append('”');
        if (!kind.isEmpty()) {
            text.append(" (").append(kind).append(')');
        }
        if (!publications.isEmpty()) {
            text.append((kind.equals("concern") ? ", based on quotes from: " : ", from: "))
                    .append(String.join("; ", publications));
        }
        return text.append(text.charAt(text.length() - 1) == '.' ? " In: " : ". In: ")
                .append(edition())
                .append(", ")
                .append(address)
                .append(", accessed on ")
                .append(day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK)))
                .append('.')
                .append(note.isEmpty() ? "" : " " + note + ".")
                .toString();
    }

    /** An entry for BibTeX, in UTF-8. */
    public String bibTex() {
        var lines = new ArrayList<String>();
        lines.add("@misc{" + key);
        if (!authors.isEmpty()) {
            lines.add("  author = {"
                    + authors.stream().map(author -> "{" + latex(author) + "}").collect(Collectors.joining(" and "))
                    + "}");
        }
        lines.add("  title = {{" + latex(kind.isEmpty() ? title : title + " (" + kind + ")") + "}}");
        lines.add("  howpublished = {" + latex(edition()) + "}");
        lines.add("  year = {" + day.getYear() + "}");
        lines.add("  url = {" + address.replace("{", "%7B").replace("}", "%7D") + "}");
        lines.add("  urldate = {" + day + "}");
        String from = publications.isEmpty()
                ? ""
                : "From: " + String.join("; ", publications).replaceAll("[.]$", "");
        String notes = Stream.of(from, iri == null ? "" : iri, note)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
        if (!notes.isEmpty()) {
            lines.add("  note = {" + latex(notes) + "}");
        }
        return String.join(",\n", lines) + "\n}\n";
    }

    /** A record in the format of Research Information Systems (RIS), which reference managers read. */
    public String ris() {
        var lines = new ArrayList<String>();
        lines.add("TY  - DATA");
        authors.forEach(author -> lines.add("AU  - " + author));
        lines.add("TI  - " + title + (kind.isEmpty() ? "" : " (" + kind + ")"));
        lines.add("PB  - " + SERVICE);
        lines.add("PY  - " + day.getYear());
        lines.add("ET  - dataset version " + version);
        lines.add("UR  - " + address);
        lines.add("Y2  - " + day.format(DateTimeFormatter.ofPattern("uuuu/MM/dd/", Locale.ROOT)));
        if (iri != null) {
            lines.add("AN  - " + iri);
        }
        publications.forEach(publication -> lines.add("N1  - From: " + publication));
        if (!note.isEmpty()) {
            lines.add("N1  - " + note);
        }
        lines.add("ER  - ");
        return lines.stream().map(line -> line.replaceAll("\\R", " ")).reduce("", (all, line) -> all + line + "\r\n");
    }

    private String edition() {
        return SERVICE + ", dataset version " + version;
    }

    private static String latex(String text) {
        return LATEX.translate(text);
    }
}

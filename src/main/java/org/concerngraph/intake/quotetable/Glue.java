package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a heading runs into what follows it: "PROM dataThere needs", but not "ePROM", "iPad" or "WhatsApp". */
final class Glue {

    private static final Pattern PLACE = Pattern.compile(
            "(?<=\\p{Ll}{2}|\\p{Lu}{2}s)(?=\\p{Lu}\\p{Ll}|\\p{Lu}{2}|I[ '’])|(?<=\\p{L}:)(?=\\p{Lu})|(?<=\\p{Ll})(?=“)");
    private static final Pattern NAMES = Pattern.compile(
            "WhatsApp|YouTube|PowerPoint|LinkedIn|FaceTime|SystmOne|SurveyMonkey|MyChart|PubMed|OpenNotes|Mac\\p{Lu}\\p{L}+"
                    + "|PatientsLikeMe|TikTok|REDCap");
    private static final Set<String> SENTENCE_BEGINS =
            Set.of("the", "this", "that", "these", "those", "our", "your", "some", "one", "using", "people");

    /** No heading is longer, in UTF-16 characters. */
    static final int LONGEST_HEADING = 400;

    private Glue() {}

    /** The place where a heading is glued to what follows it, or -1. */
    static int in(String paragraph, Words table) {
        Matcher place = PLACE.matcher(paragraph);
        while (place.find() && place.start() <= LONGEST_HEADING) {
            String head = paragraph.substring(0, place.start());
            String first = head.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
            if (!isName(paragraph, place.start(), table)
                    && head.strip().contains(" ")
                    && !SENTENCE_BEGINS.contains(first)
                    && Paragraphs.isHeading(head)) {
                return place.start();
            }
        }
        return -1;
    }

    /** Words that look glued, but stand where no heading is. */
    static List<String> doubtful(String quote, Words table) {
        var words = new ArrayList<String>();
        Matcher place = PLACE.matcher(quote);
        while (place.find()) {
            if (!isName(quote, place.start(), table)) {
                words.add(Words.at(quote, place.start()));
            }
        }
        return words;
    }

    private static boolean isName(String paragraph, int at, Words table) {
        String word = Words.at(paragraph, at);
        return NAMES.matcher(word).find() || table.hasTwice(word);
    }
}

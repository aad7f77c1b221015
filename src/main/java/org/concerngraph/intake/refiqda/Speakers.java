package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.concerngraph.intake.Reading.Participant;
import org.concerngraph.intake.refiqda.QdaProject.Document;

/**
 * Who spoke. The standard has no speakers, only cases, which most programs use for people: one that refers to a selection
 * spoke it, or else the only one that refers to its source. Where there is none, the document stands for whoever spoke.
 */
final class Speakers {

    private final People people;
    private final boolean byCase;
    private final Findings findings;
    private final IdentityHashMap<Document, Person> byDocument = new IdentityHashMap<>();
    private final List<Person> inOrder = new ArrayList<>();
    private final Map<Person, Integer> places = new HashMap<>();

    /** The speakers among these people, or, where these do not speak by choice, the documents. */
    Speakers(People people, boolean byCase, Findings findings) {
        this.people = people;
        this.byCase = byCase;
        this.findings = findings;
    }

    /** Does a case say that it spoke this selection? */
    boolean claimed(String selection) {
        return !people.ofSelection(selection).isEmpty();
    }

    /**
     * Who spoke one stretch of a document.
     *
     * @param selections the GUIDs of the selections of exactly this stretch
     * @param shown what the document is called in the graph
     * @param number the number of the document, from 1
     */
    Person of(Document document, String shown, int number, List<String> selections) {
        if (byCase) {
            var claiming = new LinkedHashSet<Person>();
            selections.forEach(guid -> claiming.addAll(people.ofSelection(guid)));
            if (claiming.size() > 1) {
                findings.problem(
                        "selection " + selections.getFirst(),
                        "%d cases claim it: %s."
                                .formatted(
                                        claiming.size(),
                                        People.quoted(claiming.stream()
                                                .map(Person::code)
                                                .toList())),
                        "The first of them spoke.");
            }
            if (!claiming.isEmpty()) {
                return claiming.iterator().next();
            }
            var there = new LinkedHashSet<Person>();
            document.guids().forEach(guid -> there.addAll(people.ofSource(guid)));
            if (there.size() == 1) {
                return there.iterator().next();
            }
        }
        return byDocument.computeIfAbsent(document, d -> standIn(d, shown, number));
    }

    private Person standIn(Document document, String shown, int number) {
        Person person = people.standIn(document, shown, number);
        findings.problem(
                "line " + document.line(),
                byCase
                        ? "Not exactly one case refers to “%s” or to some of its selections.".formatted(shown)
                        : "The documents were chosen as speakers.",
                "One speaker, called %s, stands for whoever spoke.".formatted(person.code()));
        return person;
    }

    /** The place of a speaker in the list of participants, which has them in the order in which this is asked first. */
    int placeOf(Person person) {
        Integer place = places.get(person);
        if (place == null) {
            place = inOrder.size();
            places.put(person, place);
            inOrder.add(person);
        }
        return place;
    }

    /** All participants, once the last quote has its speaker. */
    List<Participant> participants() {
        int speaking = inOrder.size();
        if (byCase) {
            people.all().forEach(this::placeOf);
        } else {
            people.all().forEach(p -> findings.leaveOut("Case", p.code(), "the documents were chosen as speakers"));
        }
        int silent = inOrder.size() - speaking;
        if (silent > 0) {
            findings.problem(
                    "", "Cases without a quote: %d.".formatted(silent), "They are participants who are not quoted.");
        }
        return inOrder.stream().map(Person::participant).toList();
    }
}

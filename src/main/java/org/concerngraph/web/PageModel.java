package org.concerngraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.concerngraph.revision.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template may ask. */
@ControllerAdvice
class PageModel {

    private static final List<Section> SECTIONS = List.of(
            new Section("Concerns", "/concerns"),
            new Section("Themes", "/themes"),
            new Section("Quotes", "/quotes"),
            new Section("People", "/participants"),
            new Section("Roles", "/roles"),
            new Section("Studies", "/studies"),
            new Section("Matrix", "/matrix"),
            new Section("Map", "/map"),
            new Section("Co-occurrence", "/co-occurrence"),
            new Section("Compare", "/compare"),
            new Section("Links", "/links"),
            new Section("Frameworks", "/frameworks"),
            new Section("Ontology", "/ontology"),
            new Section("Queries", "/queries"),
            new Section("SPARQL", "/sparql"));

    /** What the navigation does not lead to, because other pages do. */
    private static final List<Section> FURTHER = List.of(
            new Section("Sources", "/sources"),
            new Section("Vocabularies", "/vocabularies"),
            new Section("Import", "/intake"),
            new Section("Curation", "/curation"),
            new Section("History", "/history"),
            new Section("Codebook", "/codebook"),
            new Section("About the data", "/about"),
            new Section("Graphs", "/graphs"));

    private final Paths paths;
    private final Citations citations;

    PageModel(Paths paths, Citations citations) {
        this.paths = paths;
        this.citations = citations;
    }

    /** The citation of the page, which only the page's template can name. */
    public record Cite(Citations citations, HttpServletRequest request) {

        /** How to cite this page, given its title. */
        public Citation as(String title) {
            return citations.ofPage(title, request);
        }
    }

    @ModelAttribute("cite")
    Cite cite(HttpServletRequest request) {
        return new Cite(citations, request);
    }

    /** A part of the site. */
    record Section(String title, String href) {}

    @ModelAttribute("paths")
    Paths paths() {
        return paths;
    }

    @ModelAttribute("parts")
    List<Section> sections() {
        return SECTIONS;
    }

    /** The earlier version of the dataset that the page is of; none when it is of now. */
    @ModelAttribute("asOf")
    @Nullable
    Long asOf() {
        OptionalLong version = Moment.version();
        return version.isPresent() ? version.getAsLong() : null;
    }

    /** Who reads the page; null when nobody has logged in. */
    @ModelAttribute("me")
    @Nullable
    Me me(HttpServletRequest request) {
        return Me.of(request).orElse(null);
    }

    /** Where somebody logs in who is then led back to this page; null where that is pointless. */
    @ModelAttribute("logIn")
    @Nullable
    String logIn(HttpServletRequest request) {
        return LogInLink.of(request);
    }

    /** The part of the site that the page belongs to; none for those that belong to no part. */
    @ModelAttribute("here")
    @Nullable
    Section here(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Stream.concat(SECTIONS.stream(), FURTHER.stream())
                .filter(section -> path.equals(section.href()) || path.startsWith(section.href() + "/"))
                .findFirst()
                .orElse(null);
    }

    /** Is this the page of one thing, below the list of all? */
    @ModelAttribute("isBelow")
    boolean isBelow(HttpServletRequest request) {
        return request.getRequestURI().indexOf('/', 1) > 0;
    }

    /** All of these, for pages that no controller makes. */
    Map<String, Object> all(HttpServletRequest request) {
        var all = new HashMap<String, Object>();
        all.put("paths", paths);
        all.put("parts", SECTIONS);
        all.put("isBelow", isBelow(request));
        putIfThere(all, "here", here(request));
        putIfThere(all, "me", me(request));
        putIfThere(all, "logIn", logIn(request));
        return all;
    }

    private static void putIfThere(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value);
        }
    }
}

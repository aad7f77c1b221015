package org.concerngraph.endpoint.library;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.NamedQuery;
import org.concerngraph.query.QueryLibrary;
import org.concerngraph.query.Questions;
import org.concerngraph.web.Citations;
import org.concerngraph.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The query library for people: the gallery, and each query as a form with its answer below. */
@Controller
class LibraryController {

    private final QueryLibrary library;
    private final ArgumentReader reader;
    private final Options options;
    private final PagedAnswers answers;
    private final Questions questions;
    private final Files files;

    LibraryController(
            QueryLibrary library,
            ArgumentReader reader,
            Options options,
            PagedAnswers answers,
            Questions questions,
            Files files) {
        this.library = library;
        this.reader = reader;
        this.options = options;
        this.answers = answers;
        this.questions = questions;
        this.files = files;
    }

    /** All queries, or those that fit some words and a tag. */
    @GetMapping("/queries")
    String gallery(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String tag, Model model) {
        model.addAttribute("gallery", Gallery.of(library.all(), q, tag));
        return "endpoint/queries";
    }

    /** A query as a page, or its answer in the format that the Accept header prefers to one. */
    @GetMapping("/queries/{folder}/{name:[^.]+}")
    @Nullable
    ModelAndView query(
            @PathVariable String folder,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        NamedQuery query = find(folder, name);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        var format = Format.preferredBy(accept, query);
        if (format.isPresent()) {
            files.send(query, format.get(), parameters, request, response);
            return null;
        }
        Arguments arguments = reader.read(query, parameters);
        if (!arguments.faults().isEmpty()
                && (accept == null || !accept.toLowerCase(Locale.ROOT).contains("html"))) {
            arguments.requireGood();
        }
        return page(query, arguments, parameters, request);
    }

    /** The answer to a query in the format of the suffix. */
    @GetMapping("/queries/{folder}/{name:[^.]+}.{suffix:csv|tsv|json|xml|ttl|jsonld|nt|rdf}")
    void answer(
            @PathVariable String folder,
            @PathVariable String name,
            @PathVariable String suffix,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        NamedQuery query = find(folder, name);
        files.send(query, Format.ofSuffix(suffix, query), parameters, request, response);
    }

    private NamedQuery find(String folder, String name) {
        return library.find(folder + "/" + name).orElseThrow(() -> new NotFound("query", folder + "." + name));
    }

    private ModelAndView page(
            NamedQuery query,
            Arguments arguments,
            MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        boolean isGood = arguments.faults().isEmpty();
        boolean isWrong = !isGood && arguments.isGiven();
        int page = isGood ? number(parameters.getFirst(ArgumentReader.PAGE)) : 1;
        var view = new ModelAndView("endpoint/query", isWrong ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
        view.addObject("query", query);
        view.addObject("path", "/queries/" + query.name());
        view.addObject("arguments", arguments);
        view.addObject("formats", Format.of(query));
        view.addObject(
                "fields",
                query.parameters().stream()
                        .map(parameter -> Field.of(
                                parameter, isGood || isWrong ? arguments : arguments.open(), options.of(parameter)))
                        .toList());
        // A name that is no parameter has no field to stand beside.
        view.addObject(
                "unknown",
                arguments.faults().values().stream()
                        .filter(fault -> !arguments.texts().containsKey(fault.parameter()))
                        .map(BadParameter::getMessage)
                        .toList());
        if (isGood) {
            Answer answer = answers.page(query, arguments, page, request.getRemoteAddr());
            view.addObject("answer", answer);
            var shown = questions.shown(query.name(), arguments.values());
            view.addObject("shown", shown);
            view.addObject("queries", List.of(shown));
            view.addObject("page", page);
            request.setAttribute(Citations.NOTE, note(query, arguments, answer));
        }
        return view;
    }

    /** Query, arguments and checksum, for the citation. */
    private static String note(NamedQuery query, Arguments arguments, Answer answer) {
        String with = arguments.texts().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + " = " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
        String of = query.dataset() == AskedDataset.CONCERNS
                ? ""
                : " of the dataset of " + query.dataset().word() + " at its version " + answer.version();
        return "Query " + query.name() + of + (with.isEmpty() ? "" : " with " + with) + "; answer of " + answer.total()
                + " "
                + (query.isGraph() ? "statements" : "rows") + ", SHA-256 of its "
                + (query.isGraph() ? "sorted N-Triples " : query.parsed().isAskType() ? "word true or false " : "CSV ")
                + answer.sha256();
    }

    private static int number(@Nullable String page) {
        String text = Objects.requireNonNullElse(page, "1");
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new BadParameter(ArgumentReader.PAGE, "is \"" + text + "\", which is no number of a page.");
        }
        return Integer.parseInt(text);
    }
}

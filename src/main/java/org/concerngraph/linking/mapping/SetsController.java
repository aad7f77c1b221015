package org.concerngraph.linking.mapping;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.concerngraph.linking.sssom.Form;
import org.concerngraph.linking.sssom.GraphNames;
import org.concerngraph.linking.sssom.MappingSet;
import org.concerngraph.linking.sssom.Problem;
import org.concerngraph.linking.sssom.Reading;
import org.concerngraph.linking.sssom.SssomGraph;
import org.concerngraph.linking.sssom.SssomReader;
import org.concerngraph.linking.sssom.SssomWriter;
import org.concerngraph.linking.sssom.UnreadableMappings;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Sets of links out and in, as SSSOM tables and as RDF. */
@Controller
class SetsController {

    private static final String TABLE = "text/tab-separated-values;charset=UTF-8";
    private static final String NAME = "{name:[a-z0-9][a-z0-9-]*}";

    private final LinkSets sets;
    private final BroughtSets brought;
    private final Remarks remarks;
    private final BaseIri base;

    SetsController(LinkSets sets, BroughtSets brought, Remarks remarks, BaseIri base) {
        this.remarks = remarks;
        this.sets = sets;
        this.brought = brought;
        this.base = base;
    }

    @GetMapping("/links.sssom.tsv")
    ResponseEntity<String> all() {
        return table("links", sets.current());
    }

    @GetMapping("/links/" + NAME + ".sssom.tsv")
    ResponseEntity<String> one(@PathVariable String name) {
        return table(name, sets.set(name));
    }

    @GetMapping("/links.sssom.ttl")
    ResponseEntity<String> allAsTurtle() {
        return turtle(sets.current());
    }

    @GetMapping("/links/" + NAME + ".sssom.ttl")
    ResponseEntity<String> oneAsTurtle(@PathVariable String name) {
        return turtle(sets.set(name));
    }

    private static ResponseEntity<String> table(String name, MappingSet set) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TABLE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".sssom.tsv\"")
                .body(SssomWriter.write(set, Form.EVERY_DIGIT));
    }

    private static ResponseEntity<String> turtle(MappingSet set) {
        Graph graph = SssomGraph.write(set, GraphNames.published(), mapping -> false);
        var text = new StringWriter();
        RDFDataMgr.write(text, graph, Lang.TURTLE);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/turtle;charset=UTF-8")
                .body(text.toString());
    }

    /** A program is told what came in and what was wrong; a person sees the same on a page. */
    @PostMapping(path = "/links/sets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Object bringIn(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile metadata,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean isTrial,
            Principal person,
            HttpServletRequest request,
            Model model)
            throws IOException {
        String fileName = Objects.requireNonNullElse(file.getOriginalFilename(), "links.sssom.tsv");
        String chosen = name.isBlank() ? nameOf(fileName) : name.strip();
        Reading read = read(fileName, file.getBytes(), metadata);
        Reading reading = read.with(remarks.of(read.set(), person.getName()));
        if (!isTrial) {
            brought.bringIn(chosen, reading.set(), person.getName());
        }
        if (Refusal.wantsPage(request)) {
            model.addAttribute("name", chosen);
            model.addAttribute("fileName", fileName);
            model.addAttribute("reading", reading);
            model.addAttribute("isTrial", isTrial);
            return "linking/set-read";
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("name", chosen);
        answer.put("mappings", reading.set().mappings().size());
        answer.put("leftOut", reading.leftOut());
        answer.put("problems", problems(reading));
        return ResponseEntity.status(isTrial ? HttpStatus.OK : HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/links/" + chosen + ".sssom.tsv")
                .body(answer);
    }

    private static List<Map<String, Object>> problems(Reading reading) {
        var problems = new ArrayList<Map<String, Object>>();
        for (Problem problem : reading.problems()) {
            var said = new LinkedHashMap<String, Object>();
            said.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            said.put("line", problem.line());
            said.put("slot", problem.slot());
            said.put("value", problem.value());
            said.put("message", problem.sentence());
            problems.add(said);
        }
        return problems;
    }

    private Reading read(String fileName, byte[] bytes, @Nullable MultipartFile metadata) throws IOException {
        if (bytes.length == 0) {
            throw new BadParameter("file", "is missing or empty: choose a table of SSSOM, or its RDF.");
        }
        Lang syntax = RDFLanguages.filenameToLang(fileName);
        boolean isTable = fileName.toLowerCase(Locale.ROOT).matches(".*[.](tsv|csv|txt)");
        if (syntax != null && RDFLanguages.isTriples(syntax) && !isTable) {
            try {
                return SssomGraph.read(RDFParser.fromString(new String(bytes, StandardCharsets.UTF_8), syntax)
                        .base(base.value())
                        .toGraph());
            } catch (RiotException fault) {
                throw new UnreadableMappings(fileName + " is not " + syntax.getName() + ": " + fault.getMessage());
            }
        }
        return metadata == null || metadata.isEmpty()
                ? SssomReader.read(fileName, bytes)
                : SssomReader.read(
                        fileName,
                        bytes,
                        Objects.requireNonNullElse(metadata.getOriginalFilename(), "metadata.yml"),
                        metadata.getBytes());
    }

    @DeleteMapping("/links/sets/" + NAME)
    ResponseEntity<Void> delete(@PathVariable String name) {
        brought.remove(name);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/links/sets/" + NAME + "/remove")
    String remove(@PathVariable String name) {
        brought.remove(name);
        return "redirect:/links";
    }

    private static String nameOf(String fileName) {
        return fileName.replaceFirst("^.*[/\\\\]", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("([.]sssom)?[.][a-z0-9]+$", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}

package org.concerngraph.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.concerngraph.query.Questions;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.concerngraph.web.PublicUrl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;

/** The pages of all things, for search engines: in one list, or in a list of lists when there are too many. */
@Controller
class SitemapController {

    /** How many addresses the protocol allows in one list. */
    static final int MOST = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> LISTS = List.of(
            "/",
            "/concerns",
            "/themes",
            "/quotes",
            "/participants",
            "/roles",
            "/studies",
            "/sources",
            "/intake",
            "/evidence",
            "/matrix",
            "/map",
            "/co-occurrence",
            "/compare",
            "/frameworks",
            "/ontology",
            "/about",
            "/graphs");

    private final Questions questions;
    private final Paths paths;
    private final PublicUrl publicUrl;

    SitemapController(Questions questions, Paths paths, PublicUrl publicUrl) {
        this.questions = questions;
        this.paths = paths;
        this.publicUrl = publicUrl;
    }

    /** An address in a list; the date is empty where nobody knows it. */
    private record Entry(String path, String modified) {}

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        String text = """
                User-agent: *
                Disallow: /search
                Disallow: /sparql
                Disallow: /vocabularies/sparql
                Disallow: /intake/drafts

                Sitemap: %s/sitemap.xml
                """.formatted(publicUrl.of(request));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8")
                .body(text);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap(HttpServletRequest request) throws XMLStreamException {
        List<Entry> all = entries();
        if (all.size() <= MOST) {
            return xml("urlset", "url", all, request);
        }
        var parts = new ArrayList<Entry>();
        for (int i = 0; i * MOST < all.size(); i++) {
            parts.add(new Entry("/sitemap-" + (i + 1) + ".xml", ""));
        }
        return xml("sitemapindex", "sitemap", parts, request);
    }

    @GetMapping("/sitemap-{number:[1-9][0-9]{0,3}}.xml")
    ResponseEntity<String> part(@PathVariable int number, HttpServletRequest request) throws XMLStreamException {
        List<Entry> all = entries();
        int from = (number - 1) * MOST;
        if (from >= all.size()) {
            throw new NotFound("part of the sitemap", Integer.toString(number));
        }
        return xml("urlset", "url", all.subList(from, Math.min(from + MOST, all.size())), request);
    }

    private List<Entry> entries() {
        var all = new ArrayList<Entry>();
        LISTS.forEach(path -> all.add(new Entry(path, "")));
        questions.ask("site/things").forEach(row -> {
            String path = paths.of(row.require("thing"));
            if (path.startsWith("/")) {
                all.add(new Entry(
                        UriUtils.encodePath(path, "UTF-8"), Objects.requireNonNullElse(row.text("modified"), "")));
            }
        });
        return all;
    }

    private ResponseEntity<String> xml(String root, String item, List<Entry> entries, HttpServletRequest request)
            throws XMLStreamException {
        String url = publicUrl.of(request);
        var text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(NAMESPACE);
        for (Entry entry : entries) {
            xml.writeStartElement(item);
            element(xml, "loc", url + entry.path());
            if (!entry.modified().isEmpty()) {
                element(xml, "lastmod", entry.modified());
            }
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/xml;charset=utf-8")
                .body(text.toString());
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}

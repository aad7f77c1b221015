package org.concerngraph.dataset;

import jakarta.servlet.http.HttpServletRequest;
import org.concerngraph.web.PublicUrl;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts what search engines for data read into the pages of the dataset and of its studies. */
@ControllerAdvice
class StructuredData {

    private static final String STUDIES = "/studies/";

    private final SchemaOrg schemaOrg;
    private final PublicUrl publicUrl;

    StructuredData(SchemaOrg schemaOrg, PublicUrl publicUrl) {
        this.schemaOrg = schemaOrg;
        this.publicUrl = publicUrl;
    }

    /** What is said of the page of this request; it is made when a template asks for it. */
    public record Structured(SchemaOrg schemaOrg, String path, String url) {

        /** A block of JSON-LD; empty for the pages that are not about a dataset. */
        public String json() {
            var addresses = new ServiceAddresses(url);
            if (path.equals("/") || path.equals("/about")) {
                return schemaOrg.whole(addresses);
            }
            return path.startsWith(STUDIES)
                    ? schemaOrg.studies(path.substring(STUDIES.length())).stream()
                            .findFirst()
                            .map(study -> schemaOrg.study(study, addresses))
                            .orElse("")
                    : "";
        }
    }

    @ModelAttribute("structured")
    Structured structured(HttpServletRequest request) {
        return new Structured(schemaOrg, request.getRequestURI(), publicUrl.of(request));
    }
}

package org.concerngraph.dataset;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.PublicUrl;
import org.concerngraph.web.RdfFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The address of the dataset itself, which leads to what is said about it, and its record for catalogues. */
@Controller
class CatalogueController {

    private final CatalogueRecord catalogueRecord;
    private final PublicUrl publicUrl;

    CatalogueController(CatalogueRecord catalogueRecord, PublicUrl publicUrl) {
        this.catalogueRecord = catalogueRecord;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/dataset")
    ResponseEntity<Void> identified(@RequestHeader(required = false) @Nullable String accept) {
        String place = RdfFormat.preferredBy(accept)
                .map(format -> "/dataset." + format.suffix())
                .orElse("/about");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(place))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GetMapping("/dataset.{suffix:ttl|jsonld|nt|rdf}")
    ResponseEntity<String> asRdf(@PathVariable String suffix, HttpServletRequest request) {
        RdfFormat format = RdfFormat.ofSuffix(suffix).orElseThrow(() -> new NotFound("format", suffix));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(format.write(catalogueRecord.at(new ServiceAddresses(publicUrl.of(request)))));
    }
}

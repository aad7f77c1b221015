package org.concerngraph.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.concerngraph.web.PublicUrl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What programs can ask here, in OpenAPI 3.1. */
@Controller
class OpenApiController {

    private final OpenApi description;
    private final PublicUrl publicUrl;

    OpenApiController(OpenApi description, PublicUrl publicUrl) {
        this.description = description;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/openapi.json")
    ResponseEntity<Map<String, Object>> openApi(HttpServletRequest request) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(description.at(publicUrl.of(request)));
    }
}

package org.licet.server.analyst;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The step library for Camunda Modeler; save it among the modeler's element templates. */
@RestController
final class ElementTemplatesController {

    @GetMapping("/api/v1/element-templates")
    List<Map<String, Object>> all() {
        return ElementTemplates.all();
    }
}

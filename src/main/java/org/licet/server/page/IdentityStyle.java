package org.licet.server.page;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The installation's colours as a stylesheet, since pages may hold no styles. */
@Controller
final class IdentityStyle {

    private final Identity identity;

    IdentityStyle(Identity identity) {
        this.identity = identity;
    }

    @GetMapping("/identity.css")
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(identity.style() + "\n");
    }
}

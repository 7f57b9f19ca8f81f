package org.licet.server.clerk.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a browser goes after it has sent something, so that reloading sends nothing again. */
final class Going {

    private Going() {}

    /** @param address of this site, escaped */
    static ModelAndView to(String address) {
        RedirectView there = new RedirectView(address);
        there.setExpandUriTemplateVariables(false);
        there.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(there);
    }
}

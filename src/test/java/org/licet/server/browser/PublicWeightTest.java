package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licet.server.testing.Http;
import org.licet.server.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** What a first visit costs whoever pays by the megabyte: everything that the browser takes, compressed, with headers. */
@BrowserTest
class PublicWeightTest {

    private static final int MOST = 200_000;

    @Autowired
    Journey journey;

    @Autowired
    Http http;

    @Test
    void firstVisitsStayUnderTwoHundredKilobytes(Visits visits) {
        String number = http.get("applicant", "/api/v1/applications/" + journey.granted())
                .text("/entry/number");
        String register = "/registers/transport-certificates";

        for (Map.Entry<String, String> each : Map.of(
                        "home", "/",
                        "services", "/services",
                        "start page", "/services/transport-certificate",
                        "register", register,
                        "entry", register + "/entries/" + number,
                        "verify", "/verify",
                        "help", "/help")
                .entrySet()) {
            int bytes = weight(visits.visit(), each.getValue());

            System.out.println("page weight, first visit: " + each.getKey() + " " + bytes + " bytes");
            assertThat(bytes).as(each.getKey()).isBetween(1_000, MOST);
        }
    }

    private static int weight(Visit visit, String path) {
        List<Request> requests = new ArrayList<>();
        Page page = visit.page();
        page.onRequestFinished(requests::add);
        visit.open(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return requests.stream()
                .map(Request::sizes)
                .mapToInt(PublicWeightTest::bytes)
                .sum();
    }

    private static int bytes(Sizes sizes) {
        return sizes.responseHeadersSize + sizes.responseBodySize;
    }
}

package org.licet.server.api;

import java.io.IOException;
import java.io.PrintWriter;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/** A problem instead of Tomcat's own page, for requests that Tomcat refuses before any filter of ours sees them. */
final class ProblemValve extends ErrorReportValve {

    private final Problems problems;

    ProblemValve(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding("utf-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
            PrintWriter out = response.getReporter();
            if (out != null) {
                out.write(problems.text(HttpStatusCode.valueOf(response.getStatus()), Languages.of(request)));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // whoever sent such a request does not wait for the answer
        }
    }
}

package org.licet.server.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.application.VirusScan;
import org.licet.engine.application.VirusScan.ScanUnavailable;
import org.licet.engine.application.VirusScan.Scanning;

/** Against a stand-in that speaks clamd's protocol. */
class ClamAvTest {

    private ServerSocket clamd;
    private volatile String answer = "stream: OK\0";
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    @BeforeEach
    void listen() throws IOException {
        clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread serving = new Thread(this::serve, "clamd");
        serving.setDaemon(true);
        serving.start();
    }

    @AfterEach
    void stop() throws IOException {
        clamd.close();
    }

    @Test
    void takesACleanFileAndShowsTheScannerAllOfIt() {
        assertThat(scan("one", "two")).isTrue();

        assertThat(seen.toString(StandardCharsets.US_ASCII)).isEqualTo("onetwo");
    }

    @Test
    void refusesAnInfectedFile() {
        answer = "stream: Eicar-Signature FOUND\0";

        assertThat(scan("X5O!P%")).isFalse();
    }

    @Test
    void takesNoAnswerForAVerdictThatIsNone() {
        for (String none : new String[] {"INSTREAM size limit exceeded. ERROR\0", "", "OK\0", "stream: OKAY\0"}) {
            answer = none;

            assertThatExceptionOfType(ScanUnavailable.class).as(none).isThrownBy(() -> scan("x"));
        }
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        // Bound, so that nobody else gets the port, and never listening.
        try (Socket silent = new Socket()) {
            silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = silent.getLocalPort();

            assertThatExceptionOfType(ScanUnavailable.class)
                    .isThrownBy(() -> new ClamAv("127.0.0.1", port).begin())
                    .withMessageContaining("127.0.0.1:" + port);
        }
    }

    @Test
    void isConfiguredAsHostAndPort() {
        assertThat(Adapters.virusScan("127.0.0.1:3310")).isInstanceOf(ClamAv.class);
        assertThat(Adapters.virusScan(" ")).isNotInstanceOf(ClamAv.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> Adapters.virusScan("localhost"))
                .withMessageContaining("127.0.0.1:3310");
    }

    private boolean scan(String... parts) {
        VirusScan scan = Adapters.virusScan("127.0.0.1:" + clamd.getLocalPort());
        try (Scanning scanning = scan.begin()) {
            for (String part : parts) {
                scanning.part(part.getBytes(StandardCharsets.US_ASCII));
            }
            return scanning.isClean();
        }
    }

    private void serve() {
        while (!clamd.isClosed()) {
            try (Socket caller = clamd.accept()) {
                DataInputStream in = new DataInputStream(caller.getInputStream());
                in.readNBytes("zINSTREAM\0".length());
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    seen.write(in.readNBytes(length));
                }
                caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                // the test is over
            }
        }
    }
}

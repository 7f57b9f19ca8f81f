package org.licet.server.adapter;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.licet.engine.application.VirusScan;

/** ClamAV's daemon over TCP: its command INSTREAM takes a file in chunks, each after its length in four bytes. */
final class ClamAv implements VirusScan {

    private static final int PATIENCE_MILLIS = 30_000;

    private final String host;
    private final int port;

    ClamAv(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public Scanning begin() {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            Stream stream = new Stream(socket);
            stream.out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            return stream;
        } catch (IOException e) {
            close(socket);
            throw new ScanUnavailable("clamd at " + host + ":" + port + " cannot be reached", e);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // closed is closed
        }
    }

    private static final class Stream implements Scanning {
        private final Socket socket;
        private final DataOutputStream out;

        Stream(Socket socket) throws IOException {
            this.socket = socket;
            this.out = new DataOutputStream(socket.getOutputStream());
        }

        @Override
        public void part(byte[] bytes) {
            try {
                out.writeInt(bytes.length);
                out.write(bytes);
            } catch (IOException e) {
                throw new ScanUnavailable("clamd broke off", e);
            }
        }

        /** Anything but a clear yes or no (a size limit, an error) is neither. */
        @Override
        public boolean isClean() {
            try {
                out.writeInt(0);
                out.flush();
                String answer = new String(socket.getInputStream().readNBytes(1_000), StandardCharsets.UTF_8)
                        .replace("\0", "")
                        .strip();
                if (answer.endsWith(" FOUND")) {
                    return false;
                }
                if (answer.equals("stream: OK")) {
                    return true;
                }
                throw new IOException(answer);
            } catch (IOException e) {
                throw new ScanUnavailable("clamd gave no verdict: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            ClamAv.close(socket);
        }
    }
}

package org.licet.engine.application;

/** Looks into uploads for what would harm whoever opens them. A port: the scanner itself stands outside. */
public interface VirusScan {

    /**
     * Begins with a new file.
     *
     * @throws ScanUnavailable when a scanner is configured and does not answer: a file is never kept unseen by mistake
     */
    Scanning begin();

    /** One file on its way through the scanner. */
    interface Scanning extends AutoCloseable {

        void part(byte[] bytes);

        /** After the last part: whether the file may be kept. */
        boolean isClean();

        @Override
        void close();
    }

    /** Takes everything: for installations without a scanner, which the server says at its start. */
    static VirusScan none() {
        return Unscanned::new;
    }

    /** A file that nobody looks into. */
    final class Unscanned implements Scanning {

        private Unscanned() {}

        @Override
        public void part(byte[] bytes) {}

        @Override
        public boolean isClean() {
            return true;
        }

        @Override
        public void close() {}
    }

    /** The scanner that should look into uploads cannot. */
    final class ScanUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public ScanUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

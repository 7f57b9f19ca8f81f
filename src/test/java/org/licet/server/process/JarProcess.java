package org.licet.server.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code java -jar target/licet.jar ...}, watched. */
final class JarProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Process process;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch listening = new CountDownLatch(1);
    private final Thread reader;

    private JarProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "output of the jar");
        reader.setDaemon(true);
        reader.start();
    }

    static JarProcess start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        return start(folder, environment, new byte[0], arguments);
    }

    static JarProcess start(Path folder, Map<String, String> environment, byte[] input, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-jar",
                Path.of(System.getProperty("licet.jar", "target/licet.jar"))
                        .toAbsolutePath()
                        .toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // What the developer's shell configures must not configure the test.
        builder.environment().keySet().removeIf(name -> name.startsWith("LICET_") || name.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input);
        }
        return new JarProcess(process);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** @throws AssertionError with the output when it ends, or does not say that it listens in time */
    JarProcess awaitListening() throws InterruptedException {
        if (!listening.await(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !process.isAlive()) {
            throw new AssertionError("the server does not listen:\n" + output());
        }
        return this;
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the jar does not end:\n" + output());
        }
        reader.join(PATIENCE.toMillis());
        return process.exitValue();
    }

    /** kill -9: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM, as a service manager stops it. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    long pid() {
        return process.pid();
    }

    String output() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    private void read() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.startsWith("Licet listens on")) {
                    listening.countDown();
                }
            }
        } catch (IOException e) {
            lines.add(e.toString());
        } finally {
            listening.countDown();
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            kill();
        }
    }
}

package org.licet.server.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.PackageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Sends a package to a server, which checks it and makes it a new version.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class PublishCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Parameters(paramLabel = "FOLDER", description = "Folder of the package, the one with package.yaml.")
    private Path folder;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL",
            description = "Address of the server, http://127.0.0.1:8080.")
    private URI server;

    @Option(
            names = "--user",
            paramLabel = "LOGIN",
            defaultValue = "${env:LICET_USER}",
            description = "Account of an analyst of the package's agency; default $LICET_USER.")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password; default is the variable LICET_PASSWORD.")
    private @Nullable Path passwordFile;

    @Option(names = "--dry-run", description = "Only check: store nothing.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        byte[] zip = zip(PackageFolder.read(folder));
        HttpResponse<String> response = send(request(zip));
        return new PublishAnswer(folder.toString(), response.statusCode(), response.body())
                .print(spec.commandLine().getOut());
    }

    private HttpRequest request(byte[] zip) throws IOException {
        String path = "/api/v1/packages" + (dryRun ? "?dryRun=true" : "");
        return HttpRequest.newBuilder(URI.create(server.toString().replaceAll("/+$", "") + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/zip")
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + credentials())
                .POST(BodyPublishers.ofByteArray(zip))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            return HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(10))
                    .build()
                    .send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unable("The server at " + server + " cannot be reached ("
                    + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
                    + "). Is it running, and is the address right?");
        }
    }

    /** The same files that lint sees, read with the same caps. */
    private static byte[] zip(PackageSource source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : source.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private String credentials() throws IOException {
        if (user == null || user.isBlank()) {
            throw new ParameterException(spec.commandLine(), "Say who publishes: --user=LOGIN or LICET_USER.");
        }
        return Base64.getEncoder().encodeToString((user + ":" + password()).getBytes(StandardCharsets.UTF_8));
    }

    private String password() throws IOException {
        if (passwordFile != null) {
            if (!Files.isReadable(passwordFile)) {
                throw new Unable("The password file " + passwordFile + " cannot be read.");
            }
            return Files.readString(passwordFile).lines().findFirst().orElse("");
        }
        String fromEnvironment = System.getenv("LICET_PASSWORD");
        if (fromEnvironment == null) {
            throw new ParameterException(
                    spec.commandLine(), "Give the password in the variable LICET_PASSWORD or with --password-file.");
        }
        return fromEnvironment;
    }
}

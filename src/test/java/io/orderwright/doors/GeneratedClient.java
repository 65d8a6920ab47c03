package io.orderwright.doors;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A client that openapi-generator makes of a document of the API: its sources and classes, each step with a log. */
final class GeneratedClient {

    /** Where the build puts the generator; it is asked as a program, its libraries must not meet ours. */
    static final Path GENERATOR = Path.of("target", "client-generator", "openapi-generator-cli.jar");

    private final Path folder;
    private final Path generator;

    GeneratedClient(Path folder, Path generator) {
        this.folder = folder;
        this.generator = generator;
    }

    /** What the generator finds wrong with the document, in its own words; nothing where it would make a client of it. */
    String validate(JsonNode document) throws IOException, InterruptedException {
        Path log = folder.resolve("validate.log");
        int exit = generator(log, List.of("validate", "-i", written(document).toString()));
        return exit == 0 ? "" : Files.readString(log);
    }

    /** Makes the sources. */
    void generate(JsonNode document) throws IOException, InterruptedException {
        Path log = folder.resolve("generate.log");
        int exit = generator(
                log,
                List.of(
                        "generate",
                        "-i",
                        written(document).toString(),
                        "-g",
                        "java",
                        "--library",
                        "restclient",
                        "-o",
                        sources().toString(),
                        "--global-property",
                        "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false",
                        "--additional-properties",
                        "useJakartaEe=true,openApiNullable=false,hideGenerationTimestamp=true,apiPackage=client.api,modelPackage=client.model,invokerPackage=client"));
        if (exit != 0) {
            throw failed("The client could not be made", log);
        }
    }

    /** Compiles the sources and the program that uses them. */
    void compileWith(Path program) throws IOException {
        Path log = folder.resolve("compile.log");
        Files.createDirectories(classes());
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn",
                "-parameters",
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes().toString(),
                program.toString()));
        try (Stream<Path> files = Files.walk(sources().resolve("src/main/java"))) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        try (var told = Files.newOutputStream(log)) {
            int exit = ToolProvider.getSystemJavaCompiler().run(null, told, told, arguments.toArray(String[]::new));
            if (exit != 0) {
                throw failed("The client does not compile", log);
            }
        }
    }

    /** Runs the compiled program here. */
    void run(String program, String... arguments) throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes().toUri().toURL()}, Thread.currentThread().getContextClassLoader())) {
            loader.loadClass(program).getMethod("main", String[].class).invoke(null, (Object) arguments);
        }
    }

    /** What a program needs that is to run beside this one. */
    String classPath() {
        return classes() + File.pathSeparator + System.getProperty("java.class.path");
    }

    private static IllegalStateException failed(String what, Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return new IllegalStateException(
                what + ", see " + log + "\n" + String.join("\n", lines.subList(0, Math.min(40, lines.size()))));
    }

    private Path written(JsonNode document) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve("openapi.json"), document.toString());
    }

    private Path sources() {
        return folder.resolve("client");
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    private int generator(Path log, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                generator.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
    }
}

package io.orderwright.process.webapps;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keeps the body of an answer that tells of an error; every other answer goes out as it is written, but into no cache. */
final class BufferedError extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private @Nullable PrintWriter writer;

    BufferedError(HttpServletResponse response) {
        super(response);
    }

    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return kept.toByteArray();
    }

    private boolean isError() {
        return getStatus() >= HttpServletResponse.SC_BAD_REQUEST && !isCommitted();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isError() ? new Kept() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!isError()) {
            return super.getWriter();
        }
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(kept, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void setContentLength(int length) {
        if (!isError()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isError()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!isError() || !name.equalsIgnoreCase("Content-Length")) {
            super.setHeader(name, kept(name, value));
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!isError() || !name.equalsIgnoreCase("Content-Length")) {
            super.addHeader(name, kept(name, value));
        }
    }

    /** What the engine tells of orders stays in nobody's cache. */
    private static String kept(String name, String value) {
        return name.equalsIgnoreCase("Cache-Control") ? "no-store" : value;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isError()) {
            super.flushBuffer();
        }
    }

    private final class Kept extends ServletOutputStream {

        @Override
        public void write(int one) {
            kept.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            kept.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("errors are written at once");
        }
    }
}

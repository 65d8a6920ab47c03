package io.orderwright.finance.banking.format;

import io.orderwright.platform.kernel.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives so many bytes and no more: what a ZIP says about its sizes is not believed. */
final class BoundedInput extends FilterInputStream {

    private final long most;
    private long taken;

    BoundedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** How many were read. */
    long taken() {
        return taken;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) {
        taken += more;
        if (taken > most) {
            throw Refusal.invalid("file", "bankfile.zip-bomb", most >> 20);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

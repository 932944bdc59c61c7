package nl.peilstok.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Decodes bytes and refuses those that do not fit the encoding, saying where they stand: the decoder of the JDK's
 * readers either replaces them or forgets their place.
 */
final class StrictDecoder extends Reader {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final String source;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    /** The place in the file of the first byte in the buffer. */
    private long offset;

    private boolean atEnd;
    /** The second half of a surrogate pair for which the last call had no room; 0 if there is none. */
    private char secondOfPair;

    private long line = 1;
    private boolean afterCarriageReturn;

    private StrictDecoder(InputStream in, String source, Charset charset) {
        this.in = in;
        this.source = source;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** A reader of the text after the byte order mark, if there is one. */
    static StrictDecoder open(InputStream in, String source, Charset charset) throws IOException {
        StrictDecoder decoder = new StrictDecoder(in, source, charset);
        decoder.skipByteOrderMark(charset);
        return decoder;
    }

    private void skipByteOrderMark(Charset charset) throws IOException {
        while (bytes.remaining() < 3 && !atEnd) {
            fill();
        }
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            throw malformed("the file is in UTF-16; save it as UTF-8");
        }
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            if (!charset.equals(StandardCharsets.UTF_8)) {
                throw malformed("the file begins with the mark of UTF-8, but is to be read as " + charset.name());
            }
            bytes.position(bytes.position() + 3);
        }
    }

    private boolean startsWith(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.remaining() || (bytes.get(bytes.position() + i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private void fill() throws IOException {
        offset += bytes.position();
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n < 0) {
            atEnd = true;
        } else {
            bytes.position(bytes.position() + n);
        }
        bytes.flip();
    }

    @Override
    public int read(char[] target, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (secondOfPair != 0) {
            target[start] = secondOfPair;
            secondOfPair = 0;
            return 1;
        }
        CharBuffer chars = CharBuffer.wrap(target, start, length);
        int before = chars.position();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, atEnd);
            int n = chars.position() - before;
            if (n > 0) {
                countLines(target, start, n);
                return n;
            }
            if (result.isError()) {
                throw malformed(notOfThisEncoding(result.length()));
            }
            if (result.isOverflow()) {
                target[start] = firstOfPair();
                return 1;
            }
            if (atEnd) {
                return -1;
            }
            fill();
        }
    }

    private char firstOfPair() {
        CharBuffer pair = CharBuffer.allocate(2);
        decoder.decode(bytes, pair, atEnd);
        secondOfPair = pair.get(1);
        return pair.get(0);
    }

    private void countLines(char[] text, int start, int n) {
        for (int i = start; i < start + n; i++) {
            char c = text[i];
            if (c == '\r' || c == '\n' && !afterCarriageReturn) {
                line++;
            }
            afterCarriageReturn = c == '\r';
        }
    }

    private String notOfThisEncoding(int length) {
        StringBuilder text = new StringBuilder(length == 1 ? "the byte" : "the bytes");
        for (int i = 0; i < length; i++) {
            text.append(String.format(Locale.ROOT, " %02X", bytes.get(bytes.position() + i)));
        }
        text.append(" at offset ").append(offset + bytes.position());
        text.append(length == 1 ? " is not " : " are not ")
                .append(decoder.charset().name());
        if (decoder.charset().equals(StandardCharsets.UTF_8)) {
            text.append("; if the file is in windows-1252, read it with that charset");
        }
        return text.toString();
    }

    private MalformedFileException malformed(String message) {
        return new MalformedFileException(source, Problem.ofLine(line, message));
    }

    /** Leaves the stream open: who opened it closes it. */
    @Override
    public void close() {}
}

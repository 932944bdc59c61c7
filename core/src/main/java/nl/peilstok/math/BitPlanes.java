package nl.peilstok.math;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Codes from 0 to 127 of many respondents on several items, as bits: for each item a mask of who answered and as many
 * planes as its codes have bits, 64 respondents to a word. Sums over the respondents whom two items have in common are
 * then counts of the bits of ANDed words: exact, and aware of what is missing. Not thread-safe while it is filled.
 *
 * <p>With planes x = Σ 2ᵃ xₐ and the mask m of another item: Σx = Σ 2ᵃ #(xₐ ∧ m), Σxy = Σ 2ᵃ⁺ᵇ #(xₐ ∧ y_b), and
 * Σx² = Σ 4ᵃ #(xₐ ∧ m) + Σ_{a&lt;b} 2ᵃ⁺ᵇ⁺¹ #(xₐ ∧ x_b ∧ m). The planes xₐ ∧ x_b are kept too, those left out that no code
 * up to the largest can set.
 */
public final class BitPlanes {
    /** The largest code. */
    public static final int LARGEST_CODE = 127;

    /** Respondents to a word. */
    public static final int WORD = Long.SIZE;

    /** So many words of two items' planes stay in the nearest cache. */
    static final int BLOCK = 128;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_BITS = 0x0101010101010101L;
    /** Multiplied by it, the lowest bits of eight bytes come together in the highest byte. */
    private static final long GATHER = 0x0102040810204080L;

    private final int items;
    private final int words;
    /** By item: its first vector, the mask; its planes follow, then their products. One more marks the end. */
    private final int[] mask;

    private final int[] largest;
    private final int[] planes;
    /** By vector that is a product of planes: 2ᵃ⁺ᵇ⁺¹. */
    private final long[] productWeight;

    /** Vector after vector, each of {@link #words} words. */
    private final long[] bits;

    /**
     * Nobody has answered yet.
     *
     * @param largestCodes the largest code of each item, 0 to 127
     * @param respondents the number of respondents there is room for
     * @throws IllegalArgumentException if a largest code is outside 0 to 127, or there are more bits than an array holds
     */
    public BitPlanes(int[] largestCodes, int respondents) {
        this.items = largestCodes.length;
        this.words = (respondents + WORD - 1) / WORD;
        this.mask = new int[items + 1];
        this.planes = new int[items];
        this.largest = largestCodes.clone();
        for (int i = 0; i < items; i++) {
            if (largestCodes[i] < 0 || largestCodes[i] > LARGEST_CODE) {
                throw new IllegalArgumentException("largestCodes: 0 to 127 is allowed, got " + largestCodes[i]);
            }
            planes[i] = Integer.SIZE - Integer.numberOfLeadingZeros(largestCodes[i]);
            mask[i + 1] = mask[i] + 1 + planes[i] + products(largestCodes[i]);
        }
        this.productWeight = new long[mask[items]];
        for (int i = 0; i < items; i++) {
            int vector = mask[i] + 1 + planes[i];
            for (int b = 1; b < planes[i]; b++) {
                for (int a = 0; a < b && (1 << a) + (1 << b) <= largestCodes[i]; a++) {
                    productWeight[vector++] = 1L << (a + b + 1);
                }
            }
        }
        this.bits = new long[Math.multiplyExact(mask[items], words)];
    }

    private static int products(int largest) {
        int count = 0;
        for (int b = 1; b < Integer.SIZE - 1; b++) {
            for (int a = 0; a < b && (1L << a) + (1L << b) <= largest; a++) {
                count++;
            }
        }
        return count;
    }

    /**
     * The number of items.
     *
     * @return 0 or more
     */
    public int items() {
        return items;
    }

    /**
     * The number of words of a plane.
     *
     * @return 64 respondents each
     */
    public int words() {
        return words;
    }

    /**
     * Writes the answers of some respondents to an item, in place of any that were there.
     *
     * @param item from 0
     * @param word the word to begin with: respondent 64 · word
     * @param codes the codes, less than 0 for who did not answer; as long as the words written have respondents
     * @throws IllegalArgumentException if the number of codes is no multiple of 64
     */
    public void put(int item, int word, byte[] codes) {
        if (codes.length % WORD != 0) {
            throw new IllegalArgumentException("codes: must be a multiple of 64, got " + codes.length);
        }
        int count = planes[item];
        int first = mask[item] * words + word;
        for (int w = 0; w < codes.length / WORD; w++) {
            int at = first + w;
            long answered = 0;
            for (int lane = 0; lane < WORD; lane += Byte.SIZE) {
                long eight = (long) EIGHT_BYTES.get(codes, w * WORD + lane);
                answered |= gathered(~eight >>> (Byte.SIZE - 1)) << lane;
            }
            bits[at] = answered;
            for (int plane = 0; plane < count; plane++) {
                long gathered = 0;
                for (int lane = 0; lane < WORD; lane += Byte.SIZE) {
                    gathered |= gathered((long) EIGHT_BYTES.get(codes, w * WORD + lane) >>> plane) << lane;
                }
                at += words;
                bits[at] = gathered & answered;
            }
            int product = at + words;
            for (int b = 1; b < count; b++) {
                for (int a = 0; a < b && product < mask[item + 1] * words; a++) {
                    if (productWeight[product / words] == 1L << (a + b + 1)) {
                        bits[product] = bits[first + w + (a + 1) * words] & bits[first + w + (b + 1) * words];
                        product += words;
                    }
                }
            }
        }
    }

    private static long gathered(long eight) {
        return (eight & LOWEST_BITS) * GATHER >>> (Long.SIZE - Byte.SIZE);
    }

    /**
     * Who answered all items.
     *
     * @return a new mask, 64 respondents to a word
     */
    public long[] complete() {
        long[] complete = new long[words];
        for (int w = 0; w < words; w++) {
            long all = items == 0 ? 0 : -1L;
            for (int i = 0; i < items; i++) {
                all &= bits[mask[i] * words + w];
            }
            complete[w] = all;
        }
        return complete;
    }

    /**
     * These planes of some of the respondents, the others taken as having answered nothing.
     *
     * @param who a mask of those to keep
     * @return new planes
     */
    public BitPlanes of(long[] who) {
        BitPlanes some = new BitPlanes(this);
        for (int at = 0; at < bits.length; at++) {
            some.bits[at] = bits[at] & who[at % words];
        }
        return some;
    }

    private BitPlanes(BitPlanes shape) {
        this.items = shape.items;
        this.words = shape.words;
        this.mask = shape.mask;
        this.largest = shape.largest;
        this.planes = shape.planes;
        this.productWeight = shape.productWeight;
        this.bits = new long[shape.bits.length];
    }

    /**
     * Adds the sums over each pair of items.
     *
     * @param from the word to begin with
     * @param to the word to end before
     * @param factor how often each respondent counts
     * @param sums to add to
     */
    public void addSums(CodeSums sums, int from, int to, long factor) {
        for (int start = from; start < to; start += BLOCK) {
            int length = Math.min(BLOCK, to - start);
            for (int i = 0; i < items; i++) {
                for (int j = 0; j <= i; j++) {
                    addPair(sums, i, j, start, length, factor);
                }
            }
        }
    }

    private void addPair(CodeSums sums, int i, int j, int start, int length, long factor) {
        int x = mask[i] * words + start;
        int y = mask[j] * words + start;
        if (largest[i] == FiveOptions.LARGEST && largest[j] == FiveOptions.LARGEST) {
            FiveOptions.add(sums, i, j, factor, bits, x, y, words, length);
            return;
        }
        long products = 0;
        for (int a = 0; a < planes[i]; a++) {
            for (int b = 0; b < planes[j]; b++) {
                products += common(x + (a + 1) * words, y + (b + 1) * words, length) << (a + b);
            }
        }
        sums.add(i, j, factor, common(x, y, length), products);
        addSumsOf(sums, i, j, start, length, factor);
        if (i != j) {
            addSumsOf(sums, j, i, start, length, factor);
        }
    }

    private void addSumsOf(CodeSums sums, int item, int other, int start, int length, long factor) {
        int who = mask[other] * words + start;
        long sum = 0;
        long squares = 0;
        for (int a = 0; a < planes[item]; a++) {
            long count = common((mask[item] + 1 + a) * words + start, who, length);
            sum += count << a;
            squares += count << (2 * a);
        }
        for (int vector = mask[item] + 1 + planes[item]; vector < mask[item + 1]; vector++) {
            squares += common(vector * words + start, who, length) * productWeight[vector];
        }
        sums.addOf(item, other, factor, sum, squares);
    }

    /**
     * Adds how many respondents gave each combination of codes to two items.
     *
     * @param i the item of the rows
     * @param j the item of the columns
     * @param factor how often each respondent counts
     * @param table to add to, row after row, one for each code of i from 0 to its largest
     */
    public void addTable(int i, int j, long factor, long[] table) {
        int rows = largest[i] + 1;
        int columns = largest[j] + 1;
        long[] row = new long[BLOCK];
        long[] column = new long[BLOCK];
        for (int start = 0; start < words; start += BLOCK) {
            int length = Math.min(BLOCK, words - start);
            for (int x = 0; x < rows; x++) {
                markWhoChose(i, x, start, length, row);
                for (int y = 0; y < columns; y++) {
                    markWhoChose(j, y, start, length, column);
                    int count = 0;
                    for (int w = 0; w < length; w++) {
                        count += Long.bitCount(row[w] & column[w]);
                    }
                    table[x * columns + y] += factor * count;
                }
            }
        }
    }

    private void markWhoChose(int item, int code, int start, int length, long[] who) {
        System.arraycopy(bits, mask[item] * words + start, who, 0, length);
        for (int a = 0; a < planes[item]; a++) {
            long unset = (code >>> a & 1) == 0 ? -1L : 0;
            int plane = (mask[item] + 1 + a) * words + start;
            for (int w = 0; w < length; w++) {
                who[w] &= bits[plane + w] ^ unset;
            }
        }
    }

    private long common(int left, int right, int length) {
        int count = 0;
        for (int w = 0; w < length; w++) {
            count += Long.bitCount(bits[left + w] & bits[right + w]);
        }
        return count;
    }
}

package nl.peilstok.math;

/**
 * The sums over two items with codes from 0 to 4, the five-point scale, in one pass over their planes. The code 4 has no
 * other bit set than its own, so that in xy the planes with the same weight, x₁y₁, x₀y₂ and x₂y₀ with 4, x₁y₂ and x₂y₁
 * with 8, never have a bit in common, and those of one weight are counted together: 15 counts where {@link BitPlanes}
 * does 18. No product of planes but x₀x₁ is needed for x².
 */
final class FiveOptions {
    /** The largest code. */
    static final int LARGEST = 4;

    private FiveOptions() {}

    /**
     * Adds the sums of a pair.
     *
     * @param bits the vectors
     * @param x where the mask of item i begins; its planes and x₀x₁ follow, each a plane's words further
     * @param y the same of item j
     * @param plane the words of a plane
     * @param length the words to take, so few that 1024 times them is below 2³¹
     */
    static void add(CodeSums sums, int i, int j, long factor, long[] bits, int x, int y, int plane, int length) {
        int both = 0;
        int products = 0;
        int lowX = 0;
        int crossX = 0;
        int fourX = 0;
        int lowY = 0;
        int crossY = 0;
        int fourY = 0;
        int x0 = x + plane;
        int x1 = x0 + plane;
        int x2 = x1 + plane;
        int x01 = x2 + plane;
        int y0 = y + plane;
        int y1 = y0 + plane;
        int y2 = y1 + plane;
        int y01 = y2 + plane;
        for (int w = 0; w < length; w++) {
            long u = bits[x + w];
            long u0 = bits[x0 + w];
            long u1 = bits[x1 + w];
            long u2 = bits[x2 + w];
            long v = bits[y + w];
            long v0 = bits[y0 + w];
            long v1 = bits[y1 + w];
            long v2 = bits[y2 + w];
            both += Long.bitCount(u & v);
            int twosX = Long.bitCount(u1 & v);
            lowX += Long.bitCount(u0 & v) + 2 * twosX;
            crossX += twosX + 2 * Long.bitCount(bits[x01 + w] & v);
            fourX += Long.bitCount(u2 & v);
            int twosY = Long.bitCount(v1 & u);
            lowY += Long.bitCount(v0 & u) + 2 * twosY;
            crossY += twosY + 2 * Long.bitCount(bits[y01 + w] & u);
            fourY += Long.bitCount(v2 & u);
            products += Long.bitCount(u0 & v0)
                    + 2 * (Long.bitCount(u0 & v1) + Long.bitCount(u1 & v0))
                    + 4 * Long.bitCount(u1 & v1 | u0 & v2 | u2 & v0)
                    + 8 * Long.bitCount(u1 & v2 | u2 & v1)
                    + 16 * Long.bitCount(u2 & v2);
        }
        sums.add(i, j, factor, both, products);
        sums.addOf(i, j, factor, lowX + 4L * fourX, lowX + 2L * crossX + 16L * fourX);
        if (i != j) {
            sums.addOf(j, i, factor, lowY + 4L * fourY, lowY + 2L * crossY + 16L * fourY);
        }
    }
}

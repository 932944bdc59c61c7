package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BitPlanesTest {

    @ParameterizedTest(name = "{0} respondents, {1} missing, largest codes {2} to {3}")
    @CsvSource({
        "1, 0, 1, 4",
        "64, .1, 1, 1",
        "100, .3, 4, 6",
        "1000, .1, 4, 4",
        "500, .5, 99, 127",
        "200, 0, 0, 127",
        "200, 1, 4, 4",
        "40000, .1, 4, 9"
    })
    void everySumIsWhatALoopOverTheRespondentsFinds(int respondents, double missing, int least, int most) {
        Random random = new Random(respondents);
        int[] largest = {least, most, (least + most) / 2, least};
        byte[][] codes = new byte[largest.length][(respondents + 63) / 64 * 64];
        BitPlanes planes = new BitPlanes(largest, respondents);
        for (int item = 0; item < largest.length; item++) {
            for (int r = 0; r < codes[item].length; r++) {
                boolean answered = r < respondents && random.nextDouble() >= missing;
                codes[item][r] = (byte) (answered ? random.nextInt(largest[item] + 1) : -1 - random.nextInt(20));
            }
            planes.put(item, 0, codes[item]);
        }
        boolean[] complete = new boolean[respondents];
        Arrays.fill(complete, true);
        for (byte[] item : codes) {
            for (int r = 0; r < respondents; r++) {
                complete[r] &= item[r] >= 0;
            }
        }

        assertSums(planes, largest, codes, 3, new boolean[respondents], false);
        assertSums(planes.of(planes.complete()), largest, codes, 1, complete, true);
    }

    private static void assertSums(
            BitPlanes planes, int[] largest, byte[][] codes, int factor, boolean[] who, boolean onlyThey) {
        CodeSums sums = new CodeSums(codes.length);
        planes.addSums(sums, 0, planes.words() / 2, factor);
        planes.addSums(sums, planes.words() / 2, planes.words(), factor);
        for (int i = 0; i < codes.length; i++) {
            for (int j = 0; j < codes.length; j++) {
                long[] expected = new long[4];
                long[] table = new long[(largest[i] + 1) * (largest[j] + 1)];
                for (int r = 0; r < who.length; r++) {
                    int x = codes[i][r];
                    int y = codes[j][r];
                    if (x >= 0 && y >= 0 && (who[r] || !onlyThey)) {
                        expected[0] += factor;
                        expected[1] += factor * x;
                        expected[2] += factor * x * x;
                        expected[3] += factor * x * y;
                        table[x * (largest[j] + 1) + y] += factor;
                    }
                }
                assertThat(new long[] {sums.n(i, j), sums.sum(i, j), sums.squares(i, j), sums.products(i, j)})
                        .containsExactly(expected);
                long[] counted = new long[table.length];
                planes.addTable(i, j, factor, counted);
                assertThat(counted).containsExactly(table);
            }
        }
    }

    @Test
    void aWordCanBeWrittenAgain() {
        BitPlanes planes = new BitPlanes(new int[] {4}, 128);
        byte[] codes = new byte[128];
        Arrays.fill(codes, (byte) 3);
        planes.put(0, 0, codes);
        planes.put(0, 1, new byte[64]);
        CodeSums sums = new CodeSums(1);
        planes.addSums(sums, 0, 2, 1);

        assertThat(sums.n(0, 0)).isEqualTo(128);
        assertThat(sums.sum(0, 0)).isEqualTo(3 * 64);
        assertThat(sums.squares(0, 0)).isEqualTo(9 * 64);
    }

    @Test
    void refusesWhatIsNoCode() {
        assertThatThrownBy(() -> new BitPlanes(new int[] {128}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("largestCodes: 0 to 127 is allowed, got 128");
        assertThatThrownBy(() -> new BitPlanes(new int[] {4}, 64).put(0, 0, new byte[63]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("codes: must be a multiple of 64, got 63");
    }
}

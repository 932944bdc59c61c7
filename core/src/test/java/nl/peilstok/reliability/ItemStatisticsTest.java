package nl.peilstok.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.math.RandomStream;
import org.junit.jupiter.api.Test;

/** A part of the moments gives what the procedures give on the items of that part. */
class ItemStatisticsTest {
    private static final List<String> SOME = List.of("v_4", "v_1", "v_2");
    private static final Items ITEMS = items();

    private static Items items() {
        AnswersBuilder[] columns = new AnswersBuilder[5];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new AnswersBuilder(Variable.numeric("v_" + i, ""));
        }
        RandomStream random = RandomStream.of(4, 4);
        for (int r = 0; r < 200; r++) {
            double common = random.nextGaussian();
            for (AnswersBuilder column : columns) {
                if (random.nextDouble() < .1) {
                    column.addMissing(nl.peilstok.data.Missing.of(nl.peilstok.data.MissingReason.SKIPPED));
                } else {
                    column.addNumber(Math.round(4 * (common + random.nextGaussian())));
                }
            }
        }
        Survey survey = Survey.of(
                java.util.Arrays.stream(columns).map(AnswersBuilder::build).toList());
        return survey.items("v_0..v_4");
    }

    @Test
    void alphaOmegaAndItemRestArePairwiseThoseOfTheProcedures() {
        ItemStatistics part = ItemStatistics.of(CoMoments.pairwise(ITEMS).only(SOME));
        Items items = ITEMS.only(SOME.toArray(String[]::new));
        AlphaResult alpha = Alpha.pairwise().analyse(items);
        OmegaResult omega = Omega.minres().pairwise().withoutBootstrap().analyse(items);
        assertThat(part.names()).isEqualTo(SOME);
        assertThat(part.alpha().value()).isCloseTo(alpha.raw().value(), within(1e-12));
        assertThat(part.omega().value()).isCloseTo(omega.raw().value(), within(1e-8));
        for (int i = 0; i < 3; i++) {
            AlphaItem item = alpha.items().get(i);
            assertThat(part.itemRest(i).value()).isCloseTo(item.itemRest().value(), within(1e-12));
            assertThat(part.alphaWithout(i).value())
                    .isCloseTo(item.alphaIfDeleted().value(), within(1e-12));
            assertThat(part.omegaWithout(i).whyAbsent()).isPresent();
        }
        ItemStatistics all = ItemStatistics.of(CoMoments.pairwise(ITEMS));
        assertThat(all.omegaWithout(2).value())
                .isCloseTo(
                        Omega.minres()
                                .pairwise()
                                .withoutBootstrap()
                                .analyse(ITEMS)
                                .item("v_2")
                                .omegaIfDeleted()
                                .value(),
                        within(1e-8));
    }

    @Test
    void aPartOfAMatrixIsTheMatrixOfThePart() {
        CorrelationMatrix part = Correlations.pearson().analyse(ITEMS).only(SOME);
        CorrelationMatrix anew = Correlations.pearson().analyse(ITEMS.only(SOME.toArray(String[]::new)));
        assertThat(part.cases().n()).isEqualTo(anew.cases().n());
        assertThat(part.cases().most()).isEqualTo(anew.cases().most());
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(part.get(i, j).value()).isCloseTo(anew.get(i, j).value(), within(1e-12));
                assertThat(part.n(i, j)).isEqualTo(anew.n(i, j));
                assertThat(part.leftOut(i, j)).isEqualTo(anew.leftOut(i, j));
            }
        }
        assertThat(part.samplingCovariance().toString()).isNotEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part.only(List.of("v_1", "v_1")))
                .withMessageContaining("each once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part.only(List.of("v_0")))
                .withMessageContaining("'v_0' is not among v_4, v_1, v_2");
    }

    @Test
    void oneItemHasNothingToBeComparedWith() {
        ItemStatistics one = ItemStatistics.of(CoMoments.pairwise(ITEMS).only(List.of("v_3")));
        assertThat(one.itemRest(0).whyAbsent()).isPresent();
        assertThat(one.alpha().whyAbsent()).isPresent();
        assertThat(one.omegaWithout(0).whyAbsent()).isPresent();
    }
}

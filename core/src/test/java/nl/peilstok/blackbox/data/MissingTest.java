package nl.peilstok.blackbox.data;

import static nl.peilstok.data.MissingReason.BROKEN_OFF;
import static nl.peilstok.data.MissingReason.INVALID;
import static nl.peilstok.data.MissingReason.NOT_APPLICABLE;
import static nl.peilstok.data.MissingReason.NOT_ASKED;
import static nl.peilstok.data.MissingReason.NO_VIEW;
import static nl.peilstok.data.MissingReason.REFUSED;
import static nl.peilstok.data.MissingReason.SKIPPED;
import static nl.peilstok.data.MissingReason.SYSTEM_MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissingTest {
    /** The stated precedence, strongest first. */
    private static final List<MissingReason> PRECEDENCE =
            List.of(NO_VIEW, NOT_APPLICABLE, REFUSED, NOT_ASKED, BROKEN_OFF, SKIPPED, INVALID, SYSTEM_MISSING);

    @Test
    void theStrongestReasonWinsWhateverTheOrder() {
        for (int from = 0; from < PRECEDENCE.size(); from++) {
            List<MissingReason> reasons = new ArrayList<>(PRECEDENCE.subList(from, PRECEDENCE.size()));
            Collections.reverse(reasons);
            assertThat(MissingReason.strongest(reasons)).isEqualTo(PRECEDENCE.get(from));
            assertThat(Missing.strongest(reasons.stream().map(Missing::of).toList()))
                    .isEqualTo(Missing.of(PRECEDENCE.get(from)));
        }
    }

    @Test
    void ofTheSameReasonTheLowerCodeWins() {
        Missing eight = new Missing("8", "weet niet", NO_VIEW);
        Missing nine = new Missing("9", "geen zicht op", NO_VIEW);
        assertThat(Missing.strongest(List.of(nine, eight, Missing.of(SKIPPED)))).isEqualTo(eight);
    }

    @Test
    void ofNothingThereIsNoStrongest() {
        assertThatIllegalArgumentException().isThrownBy(() -> MissingReason.strongest(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Missing.strongest(List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void reasonsAreFoundByTheirKey(MissingReason reason) {
        assertThat(MissingReason.ofKey(reason.key())).isEqualTo(reason);
        assertThat(reason.key()).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MissingReason.ofKey("weet niet"))
                .withMessageStartingWith("missing reason: 'weet niet' is not one of no-view, not-applicable");
    }

    @Test
    void readsAsWhatStoodThere() {
        assertThat(new Missing("9", "geen zicht op", NO_VIEW)).hasToString("'geen zicht op'");
        assertThat(Missing.of(BROKEN_OFF)).hasToString("broken off");
    }
}

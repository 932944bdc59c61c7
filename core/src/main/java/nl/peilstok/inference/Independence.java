package nl.peilstok.inference;

import nl.peilstok.data.Numbers;

/** That two groups are of different respondents, which a test of independent groups takes for granted. */
final class Independence {
    private Independence() {}

    static void require(Numbers first, Numbers second) {
        if (first.sharesRespondentsWith(second)) {
            throw new IllegalArgumentException("second: has respondents of the first, '"
                    + first.variable().title() + "' and '" + second.variable().title()
                    + "' are of one survey; the same respondents are compared by TTest.paired() or SignedRank");
        }
    }
}

package nl.peilstok.recalculate;

/** Answers by item and respondent, two of which can be exchanged, and how far they are from what they should be. */
interface Exchangeable {
    /** The option or missing code. */
    int code(int item, int respondent);

    /** Exchanges two respondents' answers to an item; doing it again undoes it. */
    void swap(int item, int one, int other);

    /** 0 if all is as it should be. */
    double distance();
}

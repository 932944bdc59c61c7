package nl.peilstok.construct;

/** Why items make no scale. */
enum Ending {
    NO_ITEM("no item is left", "er blijft geen item over"),
    ONE_ITEM("one item is left, and a scale needs two", "er blijft één item over, en een schaal vraagt er twee"),
    NOT_SETTLED("not settled in the rounds allowed", "niet tot rust gekomen in de toegestane rondes");

    private final String english;
    private final String dutch;

    Ending(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    String label(Language language) {
        return language.of(english, dutch);
    }
}

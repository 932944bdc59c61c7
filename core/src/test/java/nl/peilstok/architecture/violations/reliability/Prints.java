package nl.peilstok.architecture.violations.reliability;

import java.util.logging.Logger;

final class Prints {

    void writesToOut() {
        System.out.println();
    }

    void writesToErr() {
        System.err.println();
    }

    void printsStackTrace(Exception exception) {
        exception.printStackTrace();
    }

    void logs() {
        Logger.getAnonymousLogger().info("");
    }
}

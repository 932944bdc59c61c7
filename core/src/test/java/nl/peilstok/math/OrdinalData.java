package nl.peilstok.math;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peilstok.reference.ReferenceData;

/** The items of the polychoric reference cases, as their R set-up reads them, and tables of them. */
final class OrdinalData {
    private final Map<String, double[]> items = new LinkedHashMap<>();

    static OrdinalData of(String dataSet) {
        OrdinalData data = new OrdinalData();
        if (dataSet.equals("likert_complete")) {
            ReferenceData file = ReferenceData.read("likert_complete");
            file.names().stream().skip(2).forEach(item -> data.items.put(item, file.numeric(item)));
            return data;
        }
        ReferenceData file = ReferenceData.read("survey_open");
        String prefix = dataSet.substring("survey_".length());
        for (String item : prefix.equals("ja") ? List.of("ja1", "ja2", "ja3") : file.numbered(prefix + "_")) {
            data.items.put(item, file.without(item, 8, 9));
        }
        data.items.computeIfPresent(
                "TEV_3",
                (item, answers) ->
                        Arrays.stream(answers).map(answer -> 6 - answer).toArray());
        return data;
    }

    /** The respondents who answered every item. */
    OrdinalData complete() {
        OrdinalData result = new OrdinalData();
        int n = items.values().iterator().next().length;
        boolean[] complete = new boolean[n];
        for (int i = 0; i < n; i++) {
            int row = i;
            complete[i] = items.values().stream().noneMatch(answers -> Double.isNaN(answers[row]));
        }
        items.forEach((item, answers) -> {
            double[] kept = answers.clone();
            for (int i = 0; i < n; i++) {
                kept[i] = complete[i] ? kept[i] : Double.NaN;
            }
            result.items.put(item, kept);
        });
        return result;
    }

    List<String> names() {
        return List.copyOf(items.keySet());
    }

    double[] item(String name) {
        return items.get(name);
    }

    /** The table of all who answered both, with codes 0..6; categories nobody used are empty rows or columns. */
    double[] table(String row, String column) {
        double[] x = items.get(row);
        double[] y = items.get(column);
        double[] counts = new double[SIZE * SIZE];
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                counts[(int) x[i] * SIZE + (int) y[i]]++;
            }
        }
        return counts;
    }

    static final int SIZE = 7;
}

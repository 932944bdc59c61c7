package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.factor.FactorAnalysis;
import nl.peilstok.factor.FactorSolution;
import nl.peilstok.factor.Rotation;

/**
 * To which factor each item belongs in each group: the one it loads most on by size. The factors of the groups are matched
 * to those of the first by the items they have in common, the largest overlap first.
 */
final class Partition {
    private final List<String> names;
    private final int factors;
    /** By group, then item. */
    private final int[][] factorOf;

    private Partition(List<String> names, int factors, int[][] factorOf) {
        this.names = names;
        this.factors = factors;
        this.factorOf = factorOf;
    }

    /** Of all groups, or why not. */
    record Attempt(Optional<Partition> partition, String obstacle) {}

    static Attempt of(Candidates candidates, int factors) {
        boolean latent = candidates.rules().isLatent();
        int k = candidates.names().size();
        if (latent && (k - factors) * (k - factors) < k + factors || factors > k) {
            return new Attempt(Optional.empty(), factors + " factors cannot be found in " + k + " items");
        }
        for (Evidence each : candidates.groups()) {
            if (!isComplete(latent ? each.latent() : each.pearson())) {
                return new Attempt(Optional.empty(), "not all correlations exist");
            }
        }
        List<FactorSolution> solutions = candidates.perGroup(each -> latent
                ? FactorAnalysis.minres(factors)
                        .withRotation(Rotation.oblimin())
                        .analyse(each.latent())
                : FactorAnalysis.principalComponents(factors)
                        .withRotation(Rotation.varimax())
                        .analyse(each.pearson()));
        int[][] factorOf = new int[solutions.size()][];
        for (int g = 0; g < factorOf.length; g++) {
            FactorSolution solution = solutions.get(g);
            if (!solution.extraction().hasConverged() || !solution.rotation().converged()) {
                return new Attempt(
                        Optional.empty(),
                        "the factor analysis did not converge"
                                + (candidates.groups().get(g).group().isEmpty()
                                        ? ""
                                        : " in " + candidates.groups().get(g).group()));
            }
            factorOf[g] = assign(solution);
            if (g > 0) {
                match(factorOf[0], factorOf[g], factors);
            }
        }
        return new Attempt(Optional.of(new Partition(candidates.names(), factors, factorOf)), "");
    }

    static boolean isComplete(CorrelationMatrix matrix) {
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j <= i; j++) {
                if (!matrix.get(i, j).isPresent()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int[] assign(FactorSolution solution) {
        int[] factorOf = new int[solution.items()];
        for (int i = 0; i < factorOf.length; i++) {
            for (int f = 1; f < solution.factors(); f++) {
                if (Math.abs(solution.loading(i, f)) > Math.abs(solution.loading(i, factorOf[i]))) {
                    factorOf[i] = f;
                }
            }
        }
        return factorOf;
    }

    /** Renumbers the factors of a group after those of the first. */
    private static void match(int[] first, int[] other, int factors) {
        int[][] overlap = new int[factors][factors];
        for (int i = 0; i < first.length; i++) {
            overlap[first[i]][other[i]]++;
        }
        int[] nameOf = new int[factors];
        Arrays.fill(nameOf, -1);
        boolean[] taken = new boolean[factors];
        for (int pairs = 0; pairs < factors; pairs++) {
            int most = -1;
            int here = 0;
            int there = 0;
            for (int a = 0; a < factors; a++) {
                for (int b = 0; b < factors; b++) {
                    if (!taken[a] && nameOf[b] < 0 && overlap[a][b] > most) {
                        most = overlap[a][b];
                        here = a;
                        there = b;
                    }
                }
            }
            taken[here] = true;
            nameOf[there] = here;
        }
        for (int i = 0; i < other.length; i++) {
            other[i] = nameOf[other[i]];
        }
    }

    /** The share of the items that a group puts where the first puts them. */
    double agreement(int group) {
        int same = 0;
        for (int i = 0; i < names.size(); i++) {
            same += factorOf[group][i] == factorOf[0][i] ? 1 : 0;
        }
        return (double) same / names.size();
    }

    private boolean isAgreed(int item) {
        for (int[] group : factorOf) {
            if (group[item] != factorOf[0][item]) {
                return false;
            }
        }
        return true;
    }

    /** The items that not all groups put in the same subset, those kept by the user apart. */
    List<String> undecided(Overrules overrules) {
        List<String> undecided = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!isAgreed(i) && !overrules.keeps(names.get(i))) {
                undecided.add(names.get(i));
            }
        }
        return undecided;
    }

    /** The subsets, the one with the first item first; an item that is kept goes where the first group has it. */
    List<List<String>> subsets(Overrules overrules) {
        List<List<String>> subsets = new ArrayList<>();
        for (int f = 0; f < factors; f++) {
            List<String> subset = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                if (factorOf[0][i] == f && (isAgreed(i) || overrules.keeps(names.get(i)))) {
                    subset.add(names.get(i));
                }
            }
            subsets.add(subset);
        }
        subsets.removeIf(List::isEmpty);
        subsets.sort((a, b) -> names.indexOf(a.get(0)) - names.indexOf(b.get(0)));
        return subsets;
    }
}

package nl.peilstok.factor;

/** Leaves the loadings as they are. */
record Unrotated() implements RotationMethod {

    @Override
    public boolean isOblique() {
        return false;
    }

    @Override
    public Found find(double[] loadings, double[] weights, int k, Starts starts) {
        return Found.direct(Found.identity(k), Double.NaN);
    }
}

# cases_means.R -- run from the root of the set:  Rscript scripts/cases_means.R
# Tests of means that the other scripts do not cover.
source("scripts/lib_fixture.R")
args <- commandArgs(TRUE); if (length(args)) FX$only <- args[1]
REL <- list(abs = 0, rel = 1e-10)

# Two one-sided tests by t.test, with a bound as the value of the null hypothesis.
tost <- function(x, y = NULL, lower, upper, mu = 0, alpha = .01, ...) {
  a <- t.test(x, y, mu = mu + lower, alternative = "greater", ...)
  b <- t.test(x, y, mu = mu + upper, alternative = "less", ...)
  i <- t.test(x, y, mu = mu, conf.level = 1 - 2 * alpha, ...)$conf.int - mu
  c(t_lower = unname(a$statistic), p_lower = a$p.value, t_upper = unname(b$statistic), p_upper = b$p.value,
    df = unname(a$parameter), low = i[1], high = i[2])
}
fam_tost <- function(id, data, prep, lower, upper, mu) case(paste0("tost__", id), data, "list(x = x, y = y)",
  setup = c(prep, sprintf("lower <- %s; upper <- %s; mu <- %s", lower, upper, mu)), tol = REL,
  expr = c(bounds = "c(lower = lower, upper = upper)", mu = "mu",
           student = "tost(x, y, lower, upper, var.equal = TRUE)", welch = "tost(x, y, lower, upper)",
           paired = "tost(x, y, lower, upper, paired = TRUE)", one = "tost(x, NULL, lower, upper, mu)"))
fam_tost("sleep", "data/sleep.csv", "D <- read.csv('data/sleep.csv'); x <- D$extra[D$group==1]; y <- D$extra[D$group==2]",
         -1.25, 2.5, .5)
fam_tost("survey_voor_na", "data/survey_open.csv",
         c("D <- read.csv('data/survey_open.csv')", "x <- D$voor; y <- D$na"),
         -.5, .75, 4)

# D'Agostino, Belanger & D'Agostino (1990), the steps of the paper one after the other.
k_squared <- function(y) {
  n <- length(y); m <- function(k) mean((y - mean(y))^k)
  Y <- m(3) / m(2)^1.5 * sqrt((n + 1) * (n + 3) / (6 * (n - 2)))
  beta2 <- 3 * (n^2 + 27 * n - 70) * (n + 1) * (n + 3) / ((n - 2) * (n + 5) * (n + 7) * (n + 9))
  W2 <- -1 + sqrt(2 * (beta2 - 1)); delta <- 1 / sqrt(log(sqrt(W2))); alpha <- sqrt(2 / (W2 - 1))
  z1 <- delta * log(Y / alpha + sqrt((Y / alpha)^2 + 1))
  x <- (m(4) / m(2)^2 - 3 * (n - 1) / (n + 1)) / sqrt(24 * n * (n - 2) * (n - 3) / ((n + 1)^2 * (n + 3) * (n + 5)))
  rb <- 6 * (n^2 - 5 * n + 2) / ((n + 7) * (n + 9)) * sqrt(6 * (n + 3) * (n + 5) / (n * (n - 2) * (n - 3)))
  A <- 6 + 8 / rb * (2 / rb + sqrt(1 + 4 / rb^2))
  q <- (1 - 2 / A) / (1 + x * sqrt(2 / (A - 4)))
  z2 <- (1 - 2 / (9 * A) - sign(q) * abs(q)^(1 / 3)) / sqrt(2 / (9 * A))
  c(z1 = z1, z2 = z2, K2 = z1^2 + z2^2, p = pchisq(z1^2 + z2^2, 2, lower.tail = FALSE))
}
fam_normality <- function(id, y) case(paste0("normality__", id), "", "shapiro.test(y)", setup = paste("y <-", y),
  tol = list(abs = 0, rel = 1e-9), note = "crosscheck_normality.py checks K2 with scipy.",
  expr = c(y = "y", shapiro = "c(W = unname(r$statistic), p = r$p.value)", k_squared = "if (length(y) >= 8) k_squared(y)"))
fam_normality("3", "c(1, 2, 4)")
fam_normality("3_even", "c(2, 4, 6)")
fam_normality("4", "c(3.1, 3.4, 5.9, 2.2)")
fam_normality("5", "c(3, 4, 4, 5, 1)")
fam_normality("6", "c(3, 4, 4, 5, 1, 9)")
fam_normality("8", "c(3, 4, 4, 5, 1, 9, 2, 2)")
fam_normality("11", "c(148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236)")
fam_normality("12", "c(148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236, 201)")
fam_normality("two_values", "rep(c(1, 5), c(11, 9))")
fam_normality("mpg", "read.csv('data/mtcars.csv')$mpg")
fam_normality("likert_500", "1 + (seq_len(500)^2 %% 7) %% 5")
fam_normality("uniform_1000", "(seq_len(1000) * 0.6180339887498949) %% 1")
fam_normality("normal_5000", "round(qnorm((seq_len(5000) * 0.6180339887498949) %% 1), 6)")
fam_normality("lognormal_200", "round(exp(qnorm((seq_len(200) * 0.6180339887498949) %% 1)), 6)")

# Contrasts: pooled by multcomp, with own variances by the formula; trends by lm with polynomial contrasts and by nested models.
scale_score <- function(d) { n <- rowSums(!is.na(d)); ifelse(2 * n >= ncol(d), rowMeans(d, na.rm = TRUE), NA) }
welch_contrast <- function(y, g, w) {
  m <- tapply(y, g, mean); v <- w^2 * tapply(y, g, var) / table(g)
  est <- sum(w * m); df <- sum(v)^2 / sum(v^2 / (table(g) - 1)); se <- sqrt(sum(v)); t <- est / se
  c(est = est, se = se, t = t, df = df, p = 2 * pt(-abs(t), df), low = est - qt(.975, df) * se, high = est + qt(.975, df) * se)
}
pooled_contrast <- function(y, g, w) {
  z <- multcomp::glht(aov(y ~ g), linfct = multcomp::mcp(g = matrix(w, 1)))
  s <- summary(z, test = multcomp::adjusted("none"))$test; df <- z$df
  est <- unname(s$coefficients); se <- unname(s$sigma)
  c(est = est, se = se, t = unname(s$tstat), df = df, p = 2 * pt(-abs(unname(s$tstat)), df),  # multcomp's own p is 1 - cdf
   
    low = est - qt(.975, df) * se, high = est + qt(.975, df) * se)
}
trend <- function(y, g, s) {
  k <- nlevels(g); contrasts(g) <- contr.poly(k, scores = s)
  f <- lm(y ~ g); co <- summary(f)$coefficients[".L" == substring(names(coef(f)), 2), ]
  to_slope <- sqrt(sum((s - mean(s))^2))           # contr.poly has unit length
  x <- s[g]; r <- lm(y ~ x); a <- anova(r, f); w <- anova(f)["Residuals", "Mean Sq"]; df <- f$df.residual
  FL <- anova(r)["x", "Sum Sq"] / w
  list(unweighted = c(slope = unname(co[1]) / to_slope, se = unname(co[2]) / to_slope, t = unname(co[3]), p = unname(co[4])),
       weighted = c(slope = unname(coef(r)[2]), F = FL, p = pf(FL, 1, df, lower.tail = FALSE)),
       deviation = c(F = a$F[2], df1 = a$Df[2], df2 = df, p = a[["Pr(>F)"]][2]))
}
fam_contrast <- function(id, data, prep, w, s) case(paste0("contrast__", id), data, "levels(g)",
  setup = c(prep, paste0("w <- ", w, "; s <- ", s)), tol = REL, software = sw("multcomp"),
  expr = c(levels = "r", weights = "setNames(w, levels(g))", scores = "setNames(s, levels(g))",
           pooled = "pooled_contrast(y, g, w)", welch = "welch_contrast(y, g, w)", trend = "trend(y, g, s)"))
rol <- c("D <- read.csv('data/survey_open.csv')", "d <- D[paste0('TEV_', 1:9)]; d[d == 9 | d == 8] <- NA",
         "d$TEV_3 <- 6 - d$TEV_3", "y <- scale_score(d); g <- factor(D$rol); ok <- !is.na(y) & !is.na(g); y <- y[ok]; g <- g[ok]")
fam_contrast("survey_TEV_by_rol", "data/survey_open.csv", rol, "c(-1, -1, -1, 3) / 3", "c(1, 2, 3, 4)")
fam_contrast("toothgrowth_dose", "data/toothgrowth.csv", "D <- read.csv('data/toothgrowth.csv'); y <- D$len; g <- factor(D$dose)",
             "c(-1, .25, .75)", "c(.5, 1, 2)")
fam_contrast("iris_sepal", "data/iris.csv", "D <- read.csv('data/iris.csv'); y <- D$Sepal.Length; g <- factor(D$Species)",
             "c(1, 0, -1)", "c(0, 5, 6)")

# Two factors with cells of unequal size.
fam_twoway <- function(id, data, y, a, b) {
  f <- sprintf("%s ~ %s * %s", y, a, b)
  case(paste0("group__", id, "__twoway_anova"), data, sprintf("aov(%s, D)", f), tol = REL, software = sw("car"),
    setup = sprintf("D <- read.csv('%s'); D$%s <- factor(D$%s); D$%s <- factor(D$%s)", data, a, a, b, b),
    expr = c(type2 = "{t <- car::Anova(r,type=2); data.frame(SS=t[['Sum Sq']],df=t$Df,F=t[['F value']],p=t[['Pr(>F)']],row.names=rownames(t))}",
             type3_sum_contrasts = sprintf("{t <- car::Anova(aov(%s, D, contrasts=list(%s=contr.sum,%s=contr.sum)),type=3); data.frame(SS=t[['Sum Sq']],df=t$Df,F=t[['F value']],p=t[['Pr(>F)']],row.names=rownames(t))}", f, a, b)))
}
fam_twoway("survey_P1_by_geslacht_regio", "data/survey_open.csv", "P1", "geslacht", "regio")
fam_twoway("mtcars_mpg_by_vs_am", "data/mtcars.csv", "mpg", "vs", "am")

# All pairs and many to one. Scheffe by pf; T3 and Dunnett by integration over the standard deviation and the shared normal.
# multcomp's p is kept beside Dunnett's; its critical values are good to three digits only, and are not kept.
smm_p <- function(t, m, df) integrate(function(s) -expm1(m * log1p(-2 * pnorm(-t * s))) * 2 * df * s * dchisq(df * s^2, df),
                                      0, Inf, rel.tol = 1e-11, subdivisions = 1000)$value
pairs_of <- function(y, g) {
  k <- nlevels(g); m <- tapply(y, g, mean); n <- table(g); v <- tapply(y, g, var); N <- length(y)
  ms <- sum((n - 1) * v) / (N - k); ix <- combn(k, 2); q <- ncol(ix)
  out <- t(apply(ix, 2, function(p) { i <- p[1]; j <- p[2]; d <- m[[i]] - m[[j]]
    se <- sqrt(ms * (1 / n[[i]] + 1 / n[[j]])); w <- v / n; sw <- sqrt(w[[i]] + w[[j]])
    df <- (w[[i]] + w[[j]])^2 / (w[[i]]^2 / (n[[i]] - 1) + w[[j]]^2 / (n[[j]] - 1))
    cs <- sqrt((k - 1) * qf(.05, k - 1, N - k, lower.tail = FALSE))
    c3 <- uniroot(function(x) smm_p(x, q, df) - .05, c(1, 20), tol = 1e-12)$root
    c(diff = d, scheffe_p = pf((d / se)^2 / (k - 1), k - 1, N - k, lower.tail = FALSE), scheffe_low = d - cs * se,
      scheffe_high = d + cs * se, t3_p = smm_p(abs(d) / sw, q, df), t3_low = d - c3 * sw, t3_high = d + c3 * sw) }))
  rownames(out) <- apply(ix, 2, function(p) paste(levels(g)[p], collapse = " - ")); out
}
dunnett_cdf <- function(t, b, df, two) { r <- sqrt(1 - b^2)
  inner <- function(w) integrate(function(z) { out <- dnorm(z)
    for (i in seq_along(b)) out <- out * (pnorm((w - b[i] * z) / r[i]) - if (two) pnorm((-w - b[i] * z) / r[i]) else 0)
    out }, -12, 12, rel.tol = 1e-11, subdivisions = 1000)$value
  integrate(function(s) vapply(s, function(x) inner(t * x), 0) * 2 * df * s * dchisq(df * s^2, df), 0, 1 + 12 / sqrt(df),
            rel.tol = 1e-10, subdivisions = 1000)$value
}
dunnett <- function(y, g, side) {
  m <- tapply(y, g, mean); n <- table(g); N <- length(y); df <- N - nlevels(g)
  ms <- sum((n - 1) * tapply(y, g, var)) / df
  d <- m[-1] - m[1]; se <- sqrt(ms * (1 / n[-1] + 1 / n[1])); b <- sqrt(n[-1] / (n[-1] + n[1])); two <- side == "two.sided"
  t <- d / se; if (side == "less") t <- -t
  p <- vapply(t, function(x) 1 - dunnett_cdf(if (two) abs(x) else x, b, df, two), 0)
  cr <- uniroot(function(x) dunnett_cdf(x, b, df, two) - .95, c(1, 6), tol = 1e-11)$root
  out <- cbind(diff = d, low = if (side == "less") -Inf else d - cr * se, high = if (side == "greater") Inf else d + cr * se, p = p)
  z <- multcomp::glht(aov(y ~ g), linfct = multcomp::mcp(g = "Dunnett"), alternative = side)
  out <- cbind(out, p_multcomp = as.vector(summary(z, test = multcomp::adjusted("single-step", abseps = 1e-6))$test$pvalues))
  rownames(out) <- levels(g)[-1]; out
}
fam_pairs <- function(id, data, prep) case(paste0("pairs__", id), data, "levels(g)", setup = prep, seed = 1,
  tol = list(abs = 0, rel = 1e-8), software = sw("multcomp"),
  per = setNames(rep(list(list(abs = 1e-8, rel = 1e-8)), 3), c("dunnett", "dunnett_greater", "dunnett_less")),
  expr = c(levels = "r", pairs = "pairs_of(y, g)", dunnett = "dunnett(y, g, 'two.sided')",
           dunnett_greater = "dunnett(y, g, 'greater')", dunnett_less = "dunnett(y, g, 'less')"))
fam_pairs("plantgrowth", "data/plantgrowth.csv", "D <- read.csv('data/plantgrowth.csv'); y <- D$weight; g <- factor(D$group)")
fam_pairs("survey_TEV_by_rol", "data/survey_open.csv", rol)

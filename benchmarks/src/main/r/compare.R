# R's side of benchmarks/compare-r.sh: does one work on one data file whenever it is told to, and says how long it took.
# Reading the data and making it ready are not timed. A work is a function of the data, a matrix of doubles with NA, and
# gives its outputs in an order that the class of the same name in nl.peilstok.benchmarks.compare keeps to.

# The progress bar goes nowhere; correct = 0 leaves empty cells empty.
polychoric <- function(x) psych::polychoric(x, correct = 0, progress = FALSE)$rho

factanal_none <- function(x, k) factanal(covmat = x, factors = k, n.obs = 1000, rotation = "none")$uniquenesses
fa_oblimin <- function(x, k, fm) psych::fa(x, k, n.obs = 1000, rotate = "oblimin", fm = fm)$communality
oblimin <- function(x) {
  table <- GPArotation::oblimin(x)$Table
  table[nrow(table), 2]
}
varimax_sums <- function(x) sort(colSums(unclass(varimax(x)$loadings)^2))

# A twentieth of the replicates of the other side.
loadings_bootstrap <- function(x) psych::fa(x, 4, n.iter = 50, rotate = "oblimin", fm = "minres")$communality

alpha <- function(x) suppressWarnings(psych::alpha(x, warnings = FALSE))

all_of_alpha <- function(x) {
  result <- alpha(x)
  items <- cbind(result$item.stats[, c("n", "mean", "sd", "r.drop", "r.cor")],
                 result$alpha.drop[, c("raw_alpha", "std.alpha")])
  c(result$total$raw_alpha, result$total$std.alpha, t(as.matrix(items)))
}

# A tenth of what the other side does: 820 replicates and 200 jackknife samples for 10,000 and 200. BCa needs the latter.
alpha_bca <- function(x) {
  statistic <- function(d, i) alpha(d[i, ])$total$raw_alpha
  replicates <- boot::boot(x, statistic, R = 820)
  influence <- boot::empinf(replicates, type = "jack")
  boot::boot.ci(replicates, type = "bca", L = influence)
  replicates$t0
}

# The two columns are two groups.
mann_whitney <- function(x) {
  values <- c(x[, 1], x[, 2])
  group <- factor(rep(1:2, each = nrow(x)))
  as.double(coin::pvalue(coin::wilcox_test(values ~ group, distribution = "exact")))
}
friedman <- function(x) {
  result <- friedman.test(x)
  c(result$statistic, result$p.value)
}

# The first column is the number of the table. More workspace than these tables need would only be time to clear it.
fisher <- function(x) {
  one <- function(number) {
    table <- x[x[, 1] == number, -1, drop = FALSE]
    fisher.test(table[, colSums(table) > 0], workspace = 2e6)$p.value
  }
  vapply(unique(x[, 1]), one, 0)
}

works <- list(
  "alpha" = function(x) all_of_alpha(x),
  "alpha-bca" = function(x) alpha_bca(x),
  "pearson" = function(x) cor(x, use = "pairwise"),
  "pearson-planes" = function(x) cor(x, use = "pairwise"),
  "pearson-numbers" = function(x) cor(x),
  "polychoric-25" = function(x) polychoric(x),
  "polychoric-50" = function(x) polychoric(x),
  "spearman" = function(x) cor(x, method = "spearman"),
  "spearman-numbers" = function(x) cor(x, method = "spearman"),
  "kendall" = function(x) cor(x, method = "kendall"),
  "kendall-numbers" = function(x) cor(x, method = "kendall"),
  "ml-25" = function(x) factanal_none(x, 5),
  "minres-oblimin-25" = function(x) fa_oblimin(x, 5, "minres"),
  "ml-oblimin-25" = function(x) fa_oblimin(x, 5, "ml"),
  "oblimin-25" = function(x) oblimin(x),
  "varimax-25" = function(x) varimax_sums(x),
  "ml-50" = function(x) factanal_none(x, 5),
  "minres-oblimin-50" = function(x) fa_oblimin(x, 5, "minres"),
  "ml-oblimin-50" = function(x) fa_oblimin(x, 5, "ml"),
  "oblimin-50" = function(x) oblimin(x),
  "varimax-50" = function(x) varimax_sums(x),
  "ml-100" = function(x) factanal_none(x, 8),
  "minres-oblimin-100" = function(x) fa_oblimin(x, 8, "minres"),
  "ml-oblimin-100" = function(x) fa_oblimin(x, 8, "ml"),
  "oblimin-100" = function(x) oblimin(x),
  "varimax-100" = function(x) varimax_sums(x),
  "eigen-100" = function(x) eigen(x, symmetric = TRUE)$values[1:8],
  "eigen-400" = function(x) eigen(x, symmetric = TRUE)$values[1:8],
  "parallel" = function(x) psych::fa.parallel(x, n.obs = 5000, n.iter = 10, fa = "pc", plot = FALSE)$pc.sim,
  "loadings-bootstrap" = function(x) loadings_bootstrap(x),
  "mann-whitney" = function(x) mann_whitney(x),
  "friedman" = function(x) friedman(x),
  "fisher" = function(x) fisher(x),
  "fisher-4x4" = function(x) fisher(x)
)

# One thread: psych shares polychoric pairs among two by itself.
options(mc.cores = 1L)

# For about a second, at least once.
turn_ms <- 1000

arguments <- commandArgs(trailingOnly = TRUE)
work <- works[[arguments[1]]]
if (is.null(work)) stop("compare.R has no work '", arguments[1], "'")

read <- function(path) {
  file <- file(path, "rb")
  on.exit(close(file))
  head <- readBin(file, "integer", 3, endian = "little")
  count <- head[2] * head[3]
  values <- if (head[1] == 1) {
    as.double(readBin(file, "integer", count, size = 1, signed = TRUE))
  } else {
    readBin(file, "double", count, endian = "little")
  }
  if (head[1] == 1) values[values < 0] <- NA
  matrix(values, head[2], head[3], dimnames = list(NULL, paste0("x", seq_len(head[3]))))
}

answer <- function(...) {
  cat("compare-r: ", ..., "\n", sep = "")
  flush(stdout())
}

# Elapsed, and of the processor.
now_ms <- function() {
  time <- proc.time()
  1000 * c(time[["elapsed"]], time[["user.self"]] + time[["sys.self"]])
}

x <- read(arguments[2])
words <- file("stdin", "r")
outputs <- NULL
while (length(word <- readLines(words, 1)) > 0) {
  if (word == "turn") {
    gc()
    times <- character(0)
    total <- 0
    # proc.time() counts milliseconds, so that a short work is timed by the dozen.
    batch <- 1
    while (total < turn_ms) {
      start <- now_ms()
      for (i in seq_len(batch)) outputs <- work(x)
      elapsed <- now_ms() - start
      total <- total + elapsed[1]
      if (elapsed[1] < 50 && total < turn_ms) {
        batch <- batch * 2
      } else {
        times <- c(times, paste(format(elapsed / batch, digits = 10, trim = TRUE), collapse = ":"))
      }
    }
    answer(paste(times, collapse = " "))
  } else if (startsWith(word, "write ")) {
    writeBin(as.double(outputs), sub("^write ", "", word), endian = "little")
    answer("written")
  }
}

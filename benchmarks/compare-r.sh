#!/usr/bin/env bash
# Runs the same work in R and in this library on the same data, by turns, and writes benchmarks/target/compare-r.csv.
# See docs/benchmarks.md.
set -euo pipefail

usage() {
    cat <<'END'
usage: benchmarks/compare-r.sh [--turns N] [--list] [work...]

  --turns N   how many turns each side gets, of about a second or one run each; the median counts. Default 5.
  --list      the works there are
  work...     only these; all if none is named
END
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=$here/target/benchmarks.jar
csv=$here/target/compare-r.csv
turns=5
list=no
works=()
while [ $# -gt 0 ]; do
    case $1 in
        --turns)
            if ! [[ ${2:-} =~ ^[1-9][0-9]*$ ]]; then
                echo "compare-r: --turns needs a number from 1" >&2
                exit 2
            fi
            turns=$2
            shift
            ;;
        --list) list=yes ;;
        -h | --help)
            usage
            exit 0
            ;;
        -*)
            usage >&2
            exit 2
            ;;
        *) works+=("$1") ;;
    esac
    shift
done

if [ ! -f "$jar" ]; then
    echo "compare-r: building $jar" >&2
    (cd "$here/.." && mvn -q -DskipTests package)
fi

# One thread on both sides; the JVM's collector included.
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 MKL_NUM_THREADS=1
compare=(java -XX:+UseSerialGC -Xms3g -Xmx3g -cp "$jar" nl.peilstok.benchmarks.compare.CompareR)

mapfile -t known < <("${compare[@]}" list)
if [ "$list" = yes ]; then
    printf '%s\n' "${known[@]}"
    exit 0
fi
if [ ${#works[@]} -eq 0 ]; then
    works=("${known[@]}")
fi
for work in "${works[@]}"; do
    if [[ " ${known[*]} " != *" $work "* ]]; then
        echo "compare-r: no work '$work'; there are: ${known[*]}" >&2
        exit 2
    fi
done

if ! command -v Rscript >/dev/null; then
    echo "compare-r: Rscript is missing. Install R with psych; on Debian: apt-get install r-base-core r-cran-psych r-cran-gparotation" >&2
    exit 2
fi
for package in psych GPArotation boot coin; do
    if ! Rscript --vanilla -e "quit(status = !requireNamespace('$package', quietly = TRUE))" 2>/dev/null; then
        echo "compare-r: R's package $package is missing. On Debian: apt-get install r-cran-${package,,};" \
            "elsewhere, in R: install.packages(\"$package\")" >&2
        exit 2
    fi
done

load() {
    uptime | sed 's/.*load average[s]*: *//'
}

cpu=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
cpu=${cpu:-$(sysctl -n machdep.cpu.brand_string 2>/dev/null || uname -m)}
echo "CPU:      $cpu, $(getconf _NPROCESSORS_ONLN) cores"
echo "load:     $(load) (1, 5 and 15 minutes, at the start)"
echo "Java:     $(java -version 2>&1 | sed -n '2p')"
Rscript --vanilla -e 'cat("R:       ", R.version.string, "with psych", format(packageVersion("psych")), "\nBLAS:    ", extSoftVersion()[["BLAS"]], "\n")'
echo "threads:  1 each (OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1, mc.cores = 1, -XX:+UseSerialGC)"
echo "turns:    $turns of about a second or one run each, by turns, warmed; medians"
echo

mkdir -p "$here/target"
echo "work,rival,rival_ms,peilstok_ms,ratio" >"$csv"
"${compare[@]}" head
failed=()
for work in "${works[@]}"; do
    # Each in a JVM of its own, so that no work is compiled by the profile of another.
    "${compare[@]}" "$work" "$turns" "$here/src/main/r/compare.R" "$here/target" || failed+=("$work")
done
echo
echo "load:     $(load) (at the end)"
echo "written:  $csv"
if [ ${#failed[@]} -gt 0 ]; then
    echo "compare-r: failed: ${failed[*]}" >&2
    exit 1
fi

#!/usr/bin/env bash
# Builds everything, checks formatting and runs every test.
# Needs the .NET 10 SDK. Installs Chromium (and qpdf and poppler-utils, which look at the PDFs, and LibreOffice, which opens the Word and Excel files) on Debian or Ubuntu if they are missing.
# Ends with one line: N passed, N failed, N skipped.
set -uo pipefail
cd "$(dirname "$0")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export HOME="${HOME:-$(mktemp -d)}"
[ -w "$HOME" ] || HOME="$(mktemp -d)"

say() { printf '\n== %s\n' "$*" >&2; }

install() {
  command -v apt-get >/dev/null || { echo "Please install: $*" >&2; return 1; }
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo"
  # A first attempt now and then fails half way through; a second one repairs it.
  for attempt in 1 2; do
    $sudo apt-get update -qq >&2 && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2 && return 0
  done
  return 1
}

missing=()
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
command -v qpdf >/dev/null || missing+=(qpdf)
command -v pdftoppm >/dev/null || missing+=(poppler-utils)
if [ "${#missing[@]}" -gt 0 ]; then
  say "installing ${missing[*]}"
  install "${missing[@]}" || { echo "Could not install ${missing[*]}: the browser tests need Chromium." >&2; exit 1; }
fi

# Without an office suite the tests that need one are shown as skipped.
if ! command -v soffice >/dev/null; then
  say "installing LibreOffice (Writer and Calc)"
  install libreoffice-calc-nogui libreoffice-writer-nogui || echo "Could not install LibreOffice: tests that open files in it are skipped." >&2
fi

# Real data sets for acceptance tests; where they are absent those tests are shown as skipped.
if [ -z "${MATURITY_REAL_DATA:-}" ] && [ -d ../shared/data ]; then
  MATURITY_REAL_DATA="$(cd ../shared/data && pwd)"
  export MATURITY_REAL_DATA
fi

say "build (warnings are errors)"
dotnet build MaturityAssessment.sln --nologo -v quiet || exit 1

say "formatting"
dotnet format whitespace MaturityAssessment.sln --verify-no-changes --no-restore || { echo "Mend it with: dotnet format whitespace MaturityAssessment.sln" >&2; exit 1; }

passed=0 failed=0 skipped=0 broken=0 failures=""
count() { sed -n "s/^ *$1: *\([0-9][0-9]*\).*/\1/p" "$2" | tail -n 1; }

run() {
  local project=$1 log status total project_failed project_skipped
  log="$(mktemp)"
  "tests/MaturityAssessment.$project.Tests/bin/Debug/net10.0/MaturityAssessment.$project.Tests" --progress off --no-ansi 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  total="$(count total "$log")"; total=${total:-0}
  project_failed="$(count failed "$log")"; project_failed=${project_failed:-0}
  project_skipped="$(count skipped "$log")"; project_skipped=${project_skipped:-0}
  failed=$((failed + project_failed)); skipped=$((skipped + project_skipped)); passed=$((passed + total - project_failed - project_skipped))
  # A run that found no test, crashed or could not start counts as broken even if it named no failure.
  if [ "$status" -ne 0 ] && [ "$project_failed" -eq 0 ]; then
    echo "MaturityAssessment.$project.Tests ended with status $status." >&2
    broken=1
  fi
  failures+="$(grep -A 4 '^failed ' "$log")"
  rm -f "$log"
}

for project in Domain Planning Pdf Reporting Application Web EndToEnd; do
  say "MaturityAssessment.$project.Tests"
  run "$project"
done

# The Application tests turn to both databases by themselves; those that start the whole product run once for each.
if [ -n "${TEST_SQLSERVER:-}" ]; then
  for project in Web EndToEnd; do
    say "MaturityAssessment.$project.Tests on SQL Server"
    TEST_DATABASE=SqlServer run "$project"
  done
fi

# Long logs are often cut at the front: what failed is said once more where it is read first.
[ -z "$failures" ] || { say "what failed"; printf '%s\n' "$failures" >&2; }

[ "$broken" -eq 0 ] || failed=$((failed + 1))
printf '\n%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]

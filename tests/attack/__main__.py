"""Try every case of faults and bad input, the long ones too, and print what came of each."""

import sys
from collections import defaultdict

import pytest

from tests.attack.cases import CASES


class Results:
    """What pytest reports of each test, all its parameters together.

    Attributes:
        found: figures that tests have measured.
    """

    def __init__(self) -> None:
        self.outcomes: dict[str, list[str]] = defaultdict(list)
        self.found: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep how a test ended."""
        name, _, given = report.nodeid.partition("[")
        if report.when == "call" or report.outcome != "passed":
            self.outcomes[name].append(report.outcome)
        if report.when == "call":
            self.found += [f"{given.rstrip(']')}: {one}" for _name, one in report.user_properties]

    def of(self, test: str) -> str:
        """How a test ended."""
        ended = set(self.outcomes[test])
        return "held" if ended == {"passed"} else "FAILED" if ended else "not run"


def main() -> int:
    """0 when every case held."""
    results = Results()
    tests = [f"{file}::{test}" for file, cases in CASES.items() for _case, test in cases]
    pytest.main([*tests, "-q", *sys.argv[1:]], plugins=[results])
    rows = sorted(
        (case, results.of(f"{file}::{test}"), test.removeprefix("test_").replace("_", " "))
        for file, cases in CASES.items()
        for cases_of_test, test in cases
        for case in cases_of_test.split()
    )
    lines = [f"{case:4} {ended:8} {test}" for case, ended, test in rows]
    sys.stdout.write("\n".join(["", *lines, "", *results.found]) + "\n")
    return int(any(results.of(test) != "held" for test in tests))


if __name__ == "__main__":
    raise SystemExit(main())

"""Runs all tools on the same texts, in turn, and writes results.json beside this folder.

usage: measure.py ENVIRONMENTS DRIVERS WORK [MEGABYTES]
"""
import datetime
import json
import os
import pathlib
import platform
import re
import subprocess
import sys
from fractions import Fraction

import inputs

HERE = pathlib.Path(__file__).resolve().parent
ENVIRONMENTS, DRIVERS, WORK = (pathlib.Path(argument) for argument in sys.argv[1:4])
SIZE = int(float(sys.argv[4] if len(sys.argv) > 4 else 2) * 1_000_000)

# Tool → environment (or driver), and the name people know it by.
TOOLS = {
    "persiantext": ("PersianTextDriver", "PersianText"),
    "foundation": ("FoundationDriver", "Foundation"),
    "hazm": ("hazm", "Hazm"),
    "shekar": ("shekar", "Shekar"),
    "parsivar": ("others", "Parsivar"),
    "rishe": ("others", "Rishe"),
    "negar": ("others", "Negar"),
    "words2num2": ("others", "words2num2"),
    "persian_tools": ("others", "persian-tools"),
    "bidnlp": ("others", "BidNLP"),
}


def run(tool: str, task: str, source: pathlib.Path) -> tuple[dict, list[str]] | None:
    """One tool on one file: its report and the lines it wrote; nothing where the tool does not do that."""
    place, _ = TOOLS[tool]
    target = WORK / f"{source.stem}.{task}.{tool}"
    if place.endswith("Driver"):
        command = [str(DRIVERS / place), task, str(source), str(target)]
    else:
        command = [str(ENVIRONMENTS / place / "bin/python"), str(HERE / "worker.py"), tool, task, str(source), str(target)]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"OMP_NUM_THREADS": "1"})
    if done.returncode != 0:
        print(f"  {tool} {task}: {done.stderr.strip().splitlines()[-1] if done.stderr.strip() else 'stopped'}", file=sys.stderr)
        return None
    report = json.loads(done.stdout.strip().splitlines()[-1])
    report["rate"] = report["bytes"] / report["seconds"] / 1e6
    print(f"  {tool} {task} {source.name}: {report['rate']:.2f} MB/s", file=sys.stderr)
    return report, target.read_text(encoding="utf-8").split("\n")


def measure_characters() -> dict:
    source, right = inputs.characters(WORK, SIZE)
    damaged = source.read_text(encoding="utf-8").split("\n")
    changed = sum(a != b for before, after in zip(damaged, right) for a, b in zip(before, after))
    rows = {}
    for tool in ["persiantext", "foundation", "hazm", "shekar", "parsivar", "rishe"]:
        if answer := run(tool, "characters", source):
            report, lines = answer
            same = sum(a == b for a, b in zip(lines, right))
            rows[tool] = {"rate": report["rate"], "right": 100 * same / len(right)}
    rules = {}
    for tool in ["persiantext", "foundation"]:
        if answer := run(tool, "rules", source):
            same = sum(a == b for a, b in zip(answer[1], right))
            rules[tool] = {"rate": answer[0]["rate"], "right": 100 * same / len(right)}
    copy = run_copy(source)
    return {"bytes": source.stat().st_size, "lines": len(right), "changed": changed, "copy": copy, "tools": rows, "rules": rules}


def run_copy(source: pathlib.Path) -> float:
    command = [str(DRIVERS / "PersianTextDriver"), "copy", str(source), str(WORK / "copy")]
    report = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return report["bytes"] / report["seconds"] / 1e6


def measure_spacing() -> dict | None:
    made = inputs.spacing(WORK)
    if made is None:
        return None
    gold, files = made
    rows: dict = {}
    for tool in ["persiantext", "hazm", "shekar", "parsivar", "rishe", "negar"]:
        task = "spacing" if tool == "persiantext" else "normalize"
        for mode, damaged in files.items():
            if answer := run(tool, task, damaged):
                scores = inputs.score(gold, WORK / f"{damaged.stem}.{task}.{tool}", damaged)
                rows.setdefault(tool, {})[mode] = scores | {"rate": answer[0]["rate"]}
    whole = run("persiantext", "normalize", files["real"])
    return {"bytes": gold.stat().st_size, "tools": rows, "normalize": whole and whole[0]["rate"]}


def as_value(text: str) -> Fraction | None:
    try:
        return Fraction(text.replace(",", ""))
    except (ValueError, ZeroDivisionError):
        return None


def measure_numbers() -> dict:
    tables = {}
    for name, (source, expected) in inputs.numbers(WORK).items():
        rows = {}
        for tool in ["persiantext", "words2num2", "persian_tools", "parsivar", "bidnlp"]:
            if answer := run(tool, "numbers", source):
                lines = answer[1] + [""] * (len(expected) - len(answer[1]))
                # Right is one value, and that one: a phrase read in pieces is not read.
                right = sum([as_value(v) for v in line.split()] == [as_value(v) for v in value.split()] for line, value in zip(lines, expected))
                rows[tool] = 100 * right / len(expected)
        tables[name] = {"count": len(expected), "tools": rows}
    return tables


def versions() -> dict:
    found = {}
    for tool, (place, _) in TOOLS.items():
        if not place.endswith("Driver"):
            program = f"from importlib.metadata import version; print(version('{ {'negar': 'python-negar'}.get(tool, tool.replace('_', '-')) }'))"
            command = [str(ENVIRONMENTS / place / "bin/python"), "-c", program]
            found[tool] = subprocess.run(command, capture_output=True, text=True).stdout.strip()
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    found["swift"] = re.search(r"Swift version ([\d.]+)", swift).group(1)
    found["python"] = platform.python_version()
    head = subprocess.run(["git", "-C", str(inputs.ROOT), "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
    found["persiantext"] = head.stdout.strip()
    return found


def machine() -> str:
    cpu = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        names = re.findall(r"model name\s*: (.*)", open("/proc/cpuinfo").read())
        cpu = names[0] if names else cpu
    system = platform.freedesktop_os_release()["PRETTY_NAME"] if sys.platform == "linux" else platform.platform()
    return f"{cpu}, {os.cpu_count()} cores, {system}"


def main() -> None:
    WORK.mkdir(parents=True, exist_ok=True)
    results = {
        "date": datetime.date.today().isoformat(),
        "machine": machine(),
        "versions": versions(),
        "names": {tool: name for tool, (_, name) in TOOLS.items()},
        "characters": measure_characters(),
        "spacing": measure_spacing(),
        "numbers": measure_numbers(),
    }
    (HERE.parent / "results.json").write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

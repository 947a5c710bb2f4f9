"""Writes RESULTS.md and its plots from results.json."""
import json
import pathlib

import plot

HERE = pathlib.Path(__file__).resolve().parent.parent
RESULTS = json.loads((HERE / "results.json").read_text(encoding="utf-8"))
NAMES = RESULTS["names"]
DAMAGES = {"strip": "half-spaces lost", "space": "typed as spaces", "mixed": "all of it mixed", "real": "as people type"}


def picture(name: str, alternative: str) -> str:
    return (
        f'<picture>\n  <source media="(prefers-color-scheme: dark)" srcset="plots/{name}-dark.svg">\n'
        f'  <img alt="{alternative}" src="plots/{name}-light.svg">\n</picture>\n'
    )


def table(head: list[str], rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def rate(value: float) -> str:
    return f"{value:,.0f}" if value >= 20 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"


def times(value: float) -> str:
    return f"{value:,.0f}×" if value >= 10 else f"{value:.1f}×"


def name(tool: str) -> str:
    version = RESULTS["versions"].get(tool)
    return f"{NAMES[tool]} {version}" if version and tool != "persiantext" else NAMES[tool]


def characters() -> str:
    part = RESULTS["characters"]
    tools = sorted(part["tools"].items(), key=lambda item: -item[1]["rate"])
    ours = part["tools"]["persiantext"]["rate"]
    rows = [{"name": "memcpy", "value": part["copy"], "label": f"{rate(part['copy'])} MB/s", "quiet": True}]
    rows += [
        {"name": NAMES[tool], "value": row["rate"], "label": f"{rate(row['rate'])} MB/s",
         "note": f"{row['right']:.1f} % of lines right", "ours": tool == "persiantext"}
        for tool, row in tools
    ]
    size = f"{part['bytes'] / 1e6:.1f} MB"
    plot.write(HERE / "plots", "speed", lambda theme: plot.bars(
        theme, "Letters and digits made Persian", f"{size} with {part['changed']:,} characters to change, line by line, one thread; MB/s, logarithmic",
        rows, True))
    lines = [[name(tool), rate(row["rate"]), times(ours / row["rate"]) if tool != "persiantext" else "",
              f"{row['right']:.1f} %"] for tool, row in tools]
    lines.append(["memcpy of the same bytes", rate(part["copy"]), "", ""])
    rules = [[f"{name(tool)}: letters, digits, spaces, half-spaces, punctuation", rate(row["rate"]),
              times(part["rules"]["persiantext"]["rate"] / row["rate"]) if tool != "persiantext" else "", f"{row['right']:.1f} %"]
             for tool, row in part["rules"].items()]
    return (
        "## Letters and digits\n\n" + picture("speed", "Speed of each tool, logarithmic") + "\n"
        f"{part['lines']:,} lines ({size}) whose right form is known: plain Persian in which some `ی`, `ک` and digits were typed "
        f"on other keyboards ({part['changed']:,} characters). Each tool does letters and digits alone, all else switched off, "
        "so that all do the same work; where a tool's lines are not all right its speed says less.\n\n"
        + table(["tool", "MB/s", "PersianText is", "lines right"], lines) + "\n"
        "More rules at once, on the same lines, beside a version written by hand with Foundation "
        "(`drivers/Sources/FoundationDriver/FoundationRules.swift`):\n\n"
        + table(["tool", "MB/s", "PersianText is", "lines right"], rules)
    )


def spacing() -> str:
    part = RESULTS["spacing"]
    if part is None:
        return "## Spacing\n\nNot measured: the corpora were not there.\n"
    tools = sorted(part["tools"].items(), key=lambda item: -item[1]["real"]["zwnj"])
    rows = [{"name": NAMES[tool], "values": [row[mode]["zwnj"] for mode in DAMAGES], "ours": tool == "persiantext"} for tool, row in tools]
    plot.write(HERE / "plots", "spacing", lambda theme: plot.dots(
        theme, "Half-spaces put back", "F1 in per cent, on sentences kept out of training and damaged in four ways", rows, list(DAMAGES.values())))
    lines = [[name(tool)] + [f"{row[mode]['zwnj']:.1f}" for mode in DAMAGES]
             + [f"{row['real']['macro']:.1f}", f"{row['real']['exact']:.1f} %", f"{row['clean']['harm']:.2f}", rate(row["real"]["rate"])]
             for tool, row in tools]
    return (
        "## Spacing\n\n" + picture("spacing", "F1 of half-spaces for each tool") + "\n"
        "F1 of half-spaces on the development part (not trained on) of the Persian Dependency Treebank, damaged in four ways; then, for text as "
        "people were seen to type it: the macro-averaged F1 of the three kinds of boundary, the sentences restored exactly, and the speed. "
        "Harm: boundaries out of a thousand in clean text that a tool made wrong.\n\n"
        + table(["tool", *DAMAGES.values(), "macro F1, typed", "exact, typed", "harm, clean", "MB/s, typed"], lines)
    )


def numbers() -> str:
    part = RESULTS["numbers"]
    if not part:
        return "## Numbers\n\nNot measured: the tables were not there.\n"
    tools = sorted({tool for table in part.values() for tool in table["tools"]}, key=lambda tool: -sum(t["tools"].get(tool, 0) * t["count"] for t in part.values()))
    lines = [[name(tool)] + [f"{table['tools'].get(tool, 0):.1f} %" for table in part.values()] for tool in tools]
    total = sum(table["count"] for table in part.values())
    rows = []
    for tool in tools:
        value = sum(table["tools"].get(tool, 0) * table["count"] for table in part.values()) / total
        rows.append({"name": NAMES[tool], "value": value, "label": f"{value:.1f} %", "ours": tool == "persiantext"})
    plot.write(HERE / "plots", "numbers", lambda theme: plot.bars(
        theme, "Numbers read", f"{total} phrases, read as the one right value, in per cent", rows, False))
    return (
        "## Numbers\n\n" + picture("numbers", "Share of phrases read rightly") + "\n"
        "A phrase is read when the tool finds one value in it, and the right one; under \"no numbers\" when it finds none. The phrases "
        "come from the test suites of other tools and from our own tables, which PersianText was made to pass: what they show is "
        "what other readers do with such phrases.\n\n"
        + table(["tool"] + [f"{name} ({table['count']})" for name, table in part.items()], lines)
    )


def main() -> None:
    versions = RESULTS["versions"]
    head = (
        "# PersianText beside other tools\n\n"
        f"One run of `Benchmarks/Peers/run` on {RESULTS['date']}: {RESULTS['machine']}; Swift {versions['swift']}, "
        f"Python {versions['python']}; PersianText at {versions['persiantext']}. Each tool runs in a process of its own, in turn, on the same "
        "file, on one thread; what is timed is the processor's work, without loading. The other tools' releases are locked with hashes in `locks/`.\n\n"
    )
    (HERE / "RESULTS.md").write_text(head + "\n".join([characters(), spacing(), numbers()]), encoding="utf-8")


if __name__ == "__main__":
    main()

"""The texts that all tools are given, made anew for each run, the same ones every time."""
import pathlib
import random
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
SHARED = ROOT.parent / "shared"
PLAIN = re.compile("[ءآابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئؤأ۰-۹ \u200c.،؟:!«»()]+")
DAMAGES = ["strip", "space", "mixed", "real", "clean"]
OWN_TABLES = {
    "our cardinals and ordinals": ["Numbers/CardinalGrammar.tsv", "Numbers/NumberMorphemes.tsv", "Numbers/OrdinalGrammar.tsv",
                                   "Numbers/FalseFriends.tsv"],
    "our halves, fractions, decimals": ["Numbers/HalfAndQuarter.tsv", "Numbers/FractionGrammar.tsv", "Numbers/DecimalGrammar.tsv",
                                        "Numbers/DigitStrings.tsv"],
    "our amounts": ["Quantities/Money.tsv", "Quantities/Units.tsv", "Quantities/PercentAndMultipliers.tsv",
                    "Quantities/CountedNouns.tsv", "Quantities/DamagedText.tsv"],
}
DIGIT_SETS = ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]


def clean_lines() -> list[str]:
    """Lines with nothing to argue about: plain letters, Persian digits, the commonest marks."""
    if SHARED.is_dir():
        files = [SHARED / "corpus/perdt-train.txt"]
    else:
        files = sorted((ROOT / "Examples/Texts").glob("*.txt"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").split("\n")]
    return [line for line in lines if PLAIN.fullmatch(line)]


def characters(folder: pathlib.Path, size: int) -> tuple[pathlib.Path, list[str]]:
    """Clean lines whose letters and digits were typed on other keyboards, and the lines as they should be."""
    source, right, total, rng = clean_lines(), [], 0, random.Random("characters")
    damaged = []
    while total < size:
        for line in source:
            worse = line
            if rng.random() < 0.5:
                worse = worse.replace("ی", "ي")
            if rng.random() < 0.5:
                worse = worse.replace("ک", "ك")
            worse = worse.translate(str.maketrans(DIGIT_SETS[2], rng.choice(DIGIT_SETS)))
            damaged.append(worse)
            right.append(line)
            total += len(worse.encode()) + 1
            if total >= size:
                break
    file = folder / "characters.txt"
    file.write_text("\n".join(damaged), encoding="utf-8")
    return file, right


def spacing(folder: pathlib.Path) -> tuple[pathlib.Path, dict[str, pathlib.Path]] | None:
    """A clean file, and copies of it whose spacing was damaged; nothing where the corpora are not there."""
    if not SHARED.is_dir():
        return None
    gold, files = SHARED / "corpus/perdt-dev.txt", {}
    for mode in DAMAGES:
        files[mode] = folder / f"{mode}.txt"
        command = [sys.executable, str(SHARED / "eval/corrupt.py"), mode]
        with gold.open("rb") as source, files[mode].open("wb") as target:
            subprocess.run(command, stdin=source, stdout=target, check=True)
    return gold, files


def score(gold: pathlib.Path, restored: pathlib.Path, damaged: pathlib.Path) -> dict[str, float]:
    """What the scorer says, by name."""
    command = [sys.executable, str(SHARED / "eval/score.py"), str(gold), str(restored), str(damaged)]
    line = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    names = {"zwnj": r"zwnj .*? F1 ([\d.]+)", "space": r"space .*? F1 ([\d.]+)", "macro": r"macro ([\d.]+)",
             "exact": r"exact ([\d.]+)", "harm": r"harm ([\d.]+)"}
    return {name: float(re.search(pattern, line).group(1)) for name, pattern in names.items()}


def numbers(folder: pathlib.Path) -> dict[str, tuple[pathlib.Path, list[str]]]:
    """Phrases with the value that each must be read as ("" where there is no number), by the table that they stand in."""
    tables: dict[str, list[tuple[str, str]]] = {}
    if SHARED.is_dir():
        for row in rows(SHARED / "cases/quantities.tsv")[1:]:
            if len(row) >= 4 and row[1] in ("cardinal", "ordinal") and re.fullmatch(r"-?[\d.]+", row[3]):
                tables.setdefault(f"other tools' {row[1]}s", []).append((row[2], row[3]))
    golden = ROOT / "Tests/PersianTextTests/Golden"
    for name, files in OWN_TABLES.items():
        for file in files:
            for kind, value, _, _, _, phrase in (row for row in rows(golden / file) if len(row) == 6):
                phrase = re.sub(r"\\u\{(\w+)\}", lambda m: chr(int(m[1], 16)), phrase)
                if kind == "none":
                    tables.setdefault("no numbers", []).append((phrase, ""))
                elif re.fullmatch(r"-?\d+(\.\d+|/\d+)?", value) and kind not in ("date", "time", "identifier", "vague"):
                    tables.setdefault(name, []).append((phrase, value))
    result = {}
    for number, (name, cases) in enumerate(sorted(tables.items())):
        file = folder / f"numbers-{number}.txt"
        file.write_text("\n".join(text for text, _ in cases), encoding="utf-8")
        result[name] = file, [value for _, value in cases]
    return result


def rows(file: pathlib.Path) -> list[list[str]]:
    """The rows of a table, comments left out; none where the table is not there."""
    if not file.exists():
        return []
    return [line.split("\t") for line in file.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]

"""Runs one tool on the lines of a file, inside the tool's own environment, as the Swift drivers do.

usage: worker.py TOOL TASK INPUT OUTPUT

Tasks: characters (letters and digits alone), normalize (all that the tool does by default), numbers (the values in
each line). Prints one line of JSON: seconds of processor time, and bytes. Loading is not timed.
"""
import json
import re
import sys
import time

ASCII = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.", "٬")
NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?![\w])")


def values(text: str) -> str:
    """The numbers that stand in a text in digits."""
    return " ".join(NUMBER.findall(text.translate(ASCII)))


def hazm(task):
    from hazm import Normalizer

    if task == "characters":
        return Normalizer(
            correct_spacing=False, remove_diacritics=False, remove_specials_chars=False, decrease_repeated_chars=False,
            persian_style=False, persian_numbers=True, unicodes_replacement=False, seperate_mi=False,
        ).normalize
    if task == "normalize":
        return Normalizer().normalize


def shekar(task):
    if task == "characters":
        from shekar.preprocessing import AlphabetNormalizer, DigitNormalizer

        return AlphabetNormalizer() | DigitNormalizer()
    if task == "normalize":
        from shekar import Normalizer

        return Normalizer().normalize


def parsivar(task):
    from parsivar import Normalizer

    if task == "characters":
        return Normalizer().sub_alphabets
    if task == "normalize":
        return Normalizer().normalize
    if task == "numbers":
        from parsivar.normalizer import DateNormalizer

        reader = DateNormalizer()
        return lambda text: values(reader.normalize_numbers(text.split()))


def rishe(task):
    if task == "characters":
        from rishe import Pipeline

        pipeline = Pipeline()
        return lambda text: pipeline.normalize_stages(text, ["alphabet", "digits"])
    if task == "normalize":
        from rishe import Normalizer

        return Normalizer().normalize


def negar(task):
    if task == "normalize":
        from negar.virastar import PersianEditor

        return lambda text: str(PersianEditor(text))


def words2num2(task):
    if task == "numbers":
        from words2num2 import words2num, words2num_sentence

        def read(text):
            try:
                return str(words2num(text, lang="fa"))
            except Exception:
                return values(str(words2num_sentence(text, lang="fa")))

        return read


def persian_tools(task):
    if task == "numbers":
        from persian_tools import digits

        def read(text):
            value = digits.convert_from_word(text)
            return str(value) if value is not None else ""

        return read


def bidnlp(task):
    if task == "numbers":
        from bidnlp.preprocessing.number_normalizer import PersianNumberNormalizer

        reader = PersianNumberNormalizer()
        return lambda text: values(reader.convert_words_to_numbers(text))


def answer_or_nothing(function, line):
    """A tool that stops on a line has no answer for it."""
    try:
        return str(function(line)).replace("\n", " ")
    except Exception:
        return ""


def main() -> None:
    tool, task, source, target = sys.argv[1:]
    function = globals()[tool](task)
    if function is None:
        sys.exit(f"{tool} has no {task}")
    text = open(source, encoding="utf-8").read()
    lines = text.split("\n")
    answer_or_nothing(function, lines[0])
    passes = []
    while len(passes) < 3 and sum(passes) < 4:
        start = time.process_time()
        answers = [answer_or_nothing(function, line) if line else "" for line in lines]
        passes.append(time.process_time() - start)
    open(target, "w", encoding="utf-8").write("\n".join(answers))
    print(json.dumps({"seconds": sorted(passes)[len(passes) // 2], "bytes": len(text.encode())}))


if __name__ == "__main__":
    main()

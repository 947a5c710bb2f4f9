#!/usr/bin/env python3
"""Writes a corpus of Persian lines as people type them, with amounts and names in them: the same one every time.

usage: generate.py MEGABYTES > corpus.txt
"""
import random
import sys

SUBJECTS = ["دولت", "این شركت", "شهرداری", "سازمان محیط‌زیست", "بانک مرکزی", "دانشگاه تهران", "وزارت نیرو", "کارخانه ما", "تعاونی روستا"]
VERBS = ["اعلام كرد", "میگوید", "می خواهد", "گزارش داد", "تصميم گرفت", "نوشته است", "پذیرفت"]
OBJECTS = [
    "{n} نفر در استان {p} ثبت نام کرده‌اند", "قيمت هر کیلوگرم به {n} تومان رسیده است", "{n} هکتار از زمینهای {p} آبیاری می شود",
    "بودجه امسال {n} میلیارد ریال است", "دستگاههای اجرایی {p} تا پایان سال {n} طرح را تمام میکنند", "{n} درصد از كتابها فروخته شده",
    "مسافت {n} کیلومتر است و راه {p} باز شد", "حدود {n} خانه در {p} ساخته اند", "جلسه بعدی ساعت ۱۰:۳۰ برگزار ميشود",
]
PROVINCES = ["گلستان", "فارس", "یزد", "سیستان و بلوچستان", "آذربایجان شرقی", "خراسان رضوی", "كرمان", "مازندران", "البرز", "قم"]
WORDS = ["دو میلیون و نیم", "سی و پنج", "هزار و دویست", "یک سوم", "صد و بیست", "پانصد هزار", "سه و نیم"]
DIGITS = ["0123456789", "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩"]


def line(rng: random.Random) -> str:
    number = rng.choice(WORDS) if rng.random() < 0.3 else str(rng.randrange(2, 10 ** rng.randrange(1, 7))).translate(
        str.maketrans(DIGITS[0], rng.choice(DIGITS)))
    text = f"{rng.choice(SUBJECTS)} {rng.choice(VERBS)} که {rng.choice(OBJECTS)}".format(n=number, p=rng.choice(PROVINCES))
    return text + rng.choice([".", " .", "", " ؟"])


def main() -> None:
    size, rng = int(float(sys.argv[1]) * 1_000_000), random.Random("corpus")
    # A pool of lines keeps generating far faster than annotating; each line of output is drawn anew.
    pool = [line(rng).encode() for _ in range(100_000)]
    out, written, number = sys.stdout.buffer, 0, 0
    while written < size:
        block = b"".join(b"%d: %s\n" % (number + i, text) for i, text in enumerate(rng.choices(pool, k=2_000)))
        number += 2_000
        out.write(block)
        written += len(block)


if __name__ == "__main__":
    main()

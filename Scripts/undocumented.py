#!/usr/bin/env python3
"""Names the public symbols without a doc comment; exits 1 if there are any.

usage: undocumented.py FOLDER of symbol graphs

What only meets a protocol (==, hash(into:), encode(to:), description, rawValue …) has the protocol's own words and is
left out, and so are the cases of CodingKeys and what the compiler makes.
"""
import json
import pathlib
import sys

# A witness of one of these says nothing that its protocol has not said.
WITNESSES = {
    "==(_:_:)", "<(_:_:)", "hash(into:)", "encode(to:)", "init(from:)", "description", "debugDescription", "hashValue",
    "rawValue", "init(rawValue:)", "allCases", "id", "makeAsyncIterator()", "next()", "next(isolation:)", "makeIterator()",
    "startIndex", "endIndex", "index(after:)", "index(before:)", "subscript(_:)",
    "consuming(_:startingAt:in:)", "RegexOutput", "AsyncIterator", "Element", "Iterator", "Index", "AllCases", "RawValue",
    "init(integerLiteral:)", "init(stringLiteral:)", "IntegerLiteralType", "FormatInput", "FormatOutput", "Strategy",
    "ParseInput", "ParseOutput", "errorDescription", "Failure", "locale(_:)",
}


def main() -> None:
    missing, total = [], 0
    for file in sorted(pathlib.Path(sys.argv[1]).glob("*.symbols.json")):
        for symbol in json.loads(file.read_text(encoding="utf-8"))["symbols"]:
            name = symbol["names"]["title"].split(".")[-1]
            if symbol["kind"]["identifier"] in ("swift.extension",) or "::SYNTHESIZED::" in symbol["identifier"]["precise"]:
                continue
            if name in WITNESSES or "location" not in symbol:
                continue
            total += 1
            lines = symbol.get("docComment", {}).get("lines", [])
            if not any(line["text"].strip() for line in lines):
                place = symbol["location"]
                path = place["uri"].split("/Sources/")[-1]
                missing.append(f"Sources/{path}:{place['position']['line'] + 1}: {'.'.join(symbol['pathComponents'])}")
    for line in sorted(missing):
        print(line, file=sys.stderr)
    print(f"{total - len(missing)} of {total} public symbols documented")
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()

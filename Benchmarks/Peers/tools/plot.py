"""Plots as SVG, one for light pages and one for dark ones; nothing but the standard library."""
import html
import math
import pathlib

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
THEMES = {
    "light": {"paper": "#ffffff", "ink": "#1f2328", "soft": "#59636e", "grid": "#e4e8ec", "ours": "#0a7d5a",
              "other": "#a9b4bf", "quiet": "#e4e8ec", "dots": ["#0a7d5a", "#2f6fde", "#c2571a", "#8b4ac7"]},
    "dark": {"paper": "#0d1117", "ink": "#e6edf3", "soft": "#9198a1", "grid": "#262c34", "ours": "#3fc796",
             "other": "#57606a", "quiet": "#262c34", "dots": ["#3fc796", "#6ea8fe", "#f0883e", "#c297f5"]},
}


class Canvas:
    def __init__(self, theme: dict, width: int, height: int, title: str, subtitle: str):
        self.theme, self.width, self.height, self.parts = theme, width, height, []
        self.title = title
        self.text(24, 36, title, size=18, weight=650)
        self.text(24, 58, subtitle, size=13, colour="soft")

    def text(self, x, y, text, size=13, colour="ink", anchor="start", weight=400):
        self.parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" text-anchor="{anchor}" '
            f'fill="{self.theme[colour]}">{html.escape(text)}</text>'
        )

    def bar(self, x, y, width, height, colour):
        radius = min(3, width / 2)
        self.parts.append(
            f'<path d="M{x:.1f} {y:.1f}h{width - radius:.1f}a{radius} {radius} 0 0 1 {radius} {radius}v{height - 2 * radius:.1f}'
            f'a{radius} {radius} 0 0 1 -{radius} {radius}h-{width - radius:.1f}z" fill="{self.theme[colour]}"/>'
        )

    def line(self, x1, y1, x2, y2, colour="grid", width=1):
        self.parts.append(f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="{self.theme.get(colour, colour)}" stroke-width="{width}"/>')

    def dot(self, x, y, colour, radius=6):
        self.parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{colour}" stroke="{self.theme["paper"]}" stroke-width="1.5"/>'
        )

    def svg(self) -> str:
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" width="{self.width}" '
            f'height="{self.height}" role="img" aria-label="{html.escape(self.title)}" font-family="{html.escape(FONT)}">'
            f'<rect width="100%" height="100%" rx="8" fill="{self.theme["paper"]}"/>' + "".join(self.parts) + "</svg>\n"
        )


def bars(theme: dict, title: str, subtitle: str, rows: list[dict], logarithmic: bool) -> str:
    """Horizontal bars. A row: name, value, note, and whether it is ours or quiet (something to compare with)."""
    left, right, top, step = 128, 210, 84, 34
    width, height = 760, top + step * len(rows) + 44
    canvas = Canvas(theme, width, height, title, subtitle)
    values = [row["value"] for row in rows]
    low = 10 ** math.floor(math.log10(min(values))) if logarithmic else 0
    high = 10 ** math.ceil(math.log10(max(values))) if logarithmic else 100

    def place(value: float) -> float:
        share = math.log(value / low) / math.log(high / low) if logarithmic else value / high
        return left + share * (width - left - right)

    if logarithmic:
        ticks = [10**power for power in range(round(math.log10(low)), round(math.log10(high)) + 1)]
    else:
        ticks = [0, 25, 50, 75, 100]
    for tick in ticks:
        canvas.line(place(tick), top - 8, place(tick), height - 40)
        canvas.text(place(tick), height - 22, f"{tick:,g}", size=12, colour="soft", anchor="middle")
    for number, row in enumerate(rows):
        y = top + number * step
        colour = "ours" if row.get("ours") else "quiet" if row.get("quiet") else "other"
        canvas.text(left - 12, y + 16, row["name"], anchor="end", weight=650 if row.get("ours") else 400, colour="soft" if row.get("quiet") else "ink")
        canvas.bar(left, y + 2, max(place(row["value"]) - left, 2), 20, colour)
        canvas.text(max(place(row["value"]), left) + 10, y + 17, row["label"], weight=650 if row.get("ours") else 400)
        if row.get("note"):
            canvas.text(max(place(row["value"]), left) + 10 + (8.2 if row.get("ours") else 7.4) * len(row["label"]) + 10, y + 17, row["note"], size=12, colour="soft")
    return canvas.svg()


def dots(theme: dict, title: str, subtitle: str, rows: list[dict], series: list[str]) -> str:
    """One line a row, a dot a series, on a scale of per cent."""
    left, right, top, step = 128, 36, 112, 38
    width, height = 760, top + step * len(rows) + 40
    canvas = Canvas(theme, width, height, title, subtitle)

    def place(value: float) -> float:
        return left + value / 100 * (width - left - right)

    x = left
    for colour, name in zip(theme["dots"], series):
        canvas.dot(x + 6, 82, colour)
        canvas.text(x + 18, 86, name, size=12, colour="soft")
        x += 36 + 6.6 * len(name)
    for tick in range(0, 101, 20):
        canvas.line(place(tick), top - 8, place(tick), height - 36)
        canvas.text(place(tick), height - 18, f"{tick}", size=12, colour="soft", anchor="middle")
    for number, row in enumerate(rows):
        y = top + number * step + 14
        canvas.text(left - 12, y + 5, row["name"], anchor="end", weight=650 if row.get("ours") else 400)
        values = [value for value in row["values"] if value is not None]
        canvas.line(place(min(values)), y, place(max(values)), y, "ours" if row.get("ours") else "other", 3)
        for colour, value in sorted(zip(theme["dots"], row["values"]), key=lambda pair: pair[1] or 0):
            if value is not None:
                canvas.dot(place(value), y, colour)
    return canvas.svg()


def write(folder: pathlib.Path, name: str, draw) -> None:
    """Draws a plot for light and for dark pages."""
    folder.mkdir(exist_ok=True)
    for theme, colours in THEMES.items():
        (folder / f"{name}-{theme}.svg").write_text(draw(colours), encoding="utf-8")

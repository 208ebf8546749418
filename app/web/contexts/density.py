"""The density chart as the page draws it: bars along a line of time, in shares of the width; and the table of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.timeline.dates import say_day
from app.timeline.density import Bar, Dated, Density, dated_events, density, months_told, presets
from app.timeline.filter import EventFilter
from app.timeline.periods import Unit, say_piece
from app.web.contexts.links import path_of
from app.web.words import counted

# Pixels: the height of the bars, and the room above them.
TALL, TOP = 88, 14
# What lies outside the axis stands apart, in slots of a bar's width; the share of a slot that stays empty.
_OUTSIDE, _APART, _GAP = 1.6, 0.7, 0.16
_MOST_LABELS = 12
_WHOLE_MONTHS = 26
_MANY_YEARS = 25
_WEEK = 7
# In percent of the chart: two labels closer than this would touch, and a single day is no wall.
_NARROW, _WIDEST = 5.0, 8.0


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A bar: `x` and `width` in percent of the chart, `y` and heights in pixels; `slot` is all of its room.

    `said` is the bar in words, `brings` what its link would list where that is more than it shows.
    """

    label: str
    path: str
    events: int
    vague: int
    brings: int
    said: str
    told: bool
    left: str
    slot: str
    x: str
    width: str
    y: int
    height: int
    vague_height: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A label on an axis: on the line of time at `at` percent, else at `at` pixels; a `minor` one goes first."""

    label: str
    at: str
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """What templates/timeline/_density.html shows; `unit` is the length of time that a bar stands for."""

    unit: str
    bars: tuple[DrawnBar, ...]
    times: tuple[Mark, ...]
    levels: tuple[Mark, ...]
    has_vague: bool
    has_untold: bool
    summary: str


@dataclass(frozen=True, slots=True)
class PresetLink:
    """Days that are often wanted; `current` where they are what is asked for."""

    label: str
    path: str
    brings: int
    current: bool


def chart_and_presets(session: Session, wanted: EventFilter) -> tuple[Chart | None, tuple[PresetLink, ...]]:
    """Ask the store for the chart of a filter and for the presets of its days, by two statements."""
    dated = dated_events(session, wanted)
    found = density(wanted, dated, months_told(session, wanted))
    return (draw(wanted, found) if found else None), tuple(_preset_links(wanted, dated))


def draw(wanted: EventFilter, found: Density) -> Chart:
    """Return the chart of a density."""
    top = nice_top(max(bar.events for bar in found.all))
    slots = slots_of(found)
    bars = tuple(_draw_bar(wanted, found.unit, bar, slot, top) for bar, slot in zip(found.all, slots, strict=True))
    return Chart(
        unit=found.unit.value,
        bars=bars,
        times=tuple(time_marks(found, slots)),
        levels=tuple(Mark(f"{level:,}", str(TOP + TALL - round(TALL * level / top))) for level in _levels(top)),
        has_vague=any(bar.vague for bar in bars),
        has_untold=not all(bar.told for bar in bars),
        summary=_summary(found),
    )


def nice_top(most: int) -> int:
    """Return the top of the scale for bars of at most this height: an even number in steps that people count in."""
    step = 1
    while True:
        for factor in (2, 4, 6, 8, 10):
            if most <= step * factor:
                return step * factor
        step *= 10


def _levels(top: int) -> tuple[int, ...]:
    return (top // 2, top)


def slots_of(found: Density) -> list[tuple[float, float]]:
    """Return where the room of each bar begins, and how wide it is, in percent of the chart."""
    widths = [1.0] * len(found.bars)
    before = _OUTSIDE + _APART if found.earlier else 0.0
    after = _OUTSIDE + _APART if found.later else 0.0
    total = before + len(widths) + after
    room = min(100 / total, _WIDEST)
    slots = [((before + at) * room, room) for at in range(len(widths))]
    if found.earlier:
        slots.insert(0, (0.0, _OUTSIDE * room))
    if found.later:
        slots.append(((before + len(widths) + _APART) * room, _OUTSIDE * room))
    return slots


def _draw_bar(wanted: EventFilter, unit: Unit, bar: Bar, slot: tuple[float, float], top: int) -> DrawnBar:
    left, room = slot
    height = _pixels(bar.events, top)
    vague = min(height, max(_pixels(bar.vague, top), 3 if bar.vague else 0))
    label = say_bar(bar, unit)
    return DrawnBar(
        label=label,
        path=path_of(wanted.replace(from_=bar.first, to=bar.last).first_page()),
        events=bar.events,
        vague=bar.vague,
        brings=bar.brings,
        said=f"{label}: {_say(bar)}",
        told=bar.told,
        left=_percent(left),
        slot=_percent(room),
        x=_percent(left + room * _GAP / 2),
        width=_percent(room * (1 - _GAP)),
        y=TOP + TALL - height,
        height=height,
        vague_height=vague,
    )


def say_bar(bar: Bar, unit: Unit) -> str:
    """Return the days of a bar in words."""
    if bar.first is None or bar.last is None:
        return f"before {say_day(_next(bar.last), short=True)}" if bar.last else _since(bar.first)
    said = say_piece(bar.first, bar.last, unit)
    return said[:1].upper() + said[1:]


def _next(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def _since(day: date | None) -> str:
    return f"since {say_day(day, short=True)}" if day else "at any time"


def _say(bar: Bar) -> str:
    said = counted(bar.events, "event")
    if bar.vague:
        said += f", {bar.vague} of them not dated so exactly"
    if bar.brings > bar.events:
        said += f"; {bar.brings} with those that go on into it or may lie in it"
    return said if bar.told else f"{said}; no article of that time"


def _pixels(events: int, top: int) -> int:
    return max(2, round(TALL * events / top)) if events else 0


def _percent(share: float) -> str:
    return f"{share:.3f}".rstrip("0").rstrip(".") + "%"


def time_marks(found: Density, slots: list[tuple[float, float]]) -> Iterator[Mark]:
    """Yield the labels of the line of time: few enough to read, every other one a minor one."""
    inner = slots[1:] if found.earlier else slots
    if found.earlier:
        yield Mark("earlier", _percent(slots[0][0]), minor=True)
    labels: list[tuple[str, float]] = []
    last = slots[0][0] if found.earlier else -_NARROW  # the word "earlier" takes room too
    for bar, (left, _) in zip(found.bars, inner, strict=False):
        if left - last < _NARROW:
            continue
        # The first that has room says the year, be it the first bar's or not.
        if label := _time_label(bar, found.unit, len(found.bars), first=not labels):
            labels.append((label, left))
            last = left
    step = -(-len(labels) // _MOST_LABELS)
    # From the newest: what is left out is old.
    kept = labels[::-1][::step][::-1] if step > 1 else labels
    for at, (label, left) in enumerate(kept):
        yield Mark(label, _percent(left), minor=at % 2 == 1 and len(kept) > _MOST_LABELS // 2)
    if found.later:
        yield Mark("later", _percent(slots[-1][0]))


def _time_label(bar: Bar, unit: Unit, count: int, *, first: bool) -> str:
    day = bar.first or date.min
    match unit:
        case Unit.DAY:
            return (
                say_day(day, short=True).rpartition(" ")[0] if day.weekday() == 0 or (first and count < _WEEK) else ""
            )
        case Unit.WEEK:
            day = bar.last or day
            return _month_label(day, with_year=first) if first or day.day <= _WEEK else ""
        case Unit.MONTH if count <= _WHOLE_MONTHS:
            return _month_label(day, with_year=first) if first or day.month % 3 == 1 else ""
        case Unit.YEAR:
            return str(day.year) if day.year % (10 if count > _MANY_YEARS else 1) == 0 else ""
        case _:
            return str(day.year) if day.month == 1 else ""


def _month_label(day: date, *, with_year: bool) -> str:
    said = say_day(day, short=True).partition(" ")[2]
    return said if with_year or day.month == 1 else said.partition(" ")[0]


def _summary(found: Density) -> str:
    """Return the chart in a sentence, for those who do not see it."""
    most = max(found.all, key=lambda bar: bar.events)
    total = sum(bar.events for bar in found.all)
    return f"{counted(total, 'event')} by {found.unit.value}; most in {say_bar(most, found.unit)}, {most.events:,}."


def _preset_links(wanted: EventFilter, dated: tuple[Dated, ...]) -> Iterator[PresetLink]:
    days = wanted.from_, wanted.to
    whole = wanted.replace(from_=None, to=None)
    yield PresetLink("All", path_of(whole.first_page()), sum(one.events for one in dated), days == (None, None))
    for preset in presets(dated):
        chosen = whole.replace(from_=preset.first, to=preset.last).first_page()
        yield PresetLink(preset.label, path_of(chosen), preset.brings, days == (preset.first, preset.last))

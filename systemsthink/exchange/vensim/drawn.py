"""From the sheets of a sketch to variables, links, notes, names of loops and views."""

from collections import Counter
from collections.abc import Mapping, Sequence

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.reading import label_of
from systemsthink.exchange.remarks import without_ends
from systemsthink.exchange.text_sizes import fit, set_sizes
from systemsthink.exchange.vensim.ends import bend_of, ends_of, flow_of, name_valves
from systemsthink.exchange.vensim.kept import WORD
from systemsthink.exchange.vensim.loops import (
    MOST_ICONS,
    Ring,
    bare_mark_of,
    loop_of,
    rings_around,
    rings_of,
)
from systemsthink.exchange.vensim.names import key
from systemsthink.exchange.vensim.sheets import (
    CLOCKWISE,
    COUNTER_CLOCKWISE,
    Arrow,
    Comment,
    Point,
    Sheet,
    Word,
)
from systemsthink.exchange.vensim.side_by_side import shifts_of
from systemsthink.exchange.vensim.spoken import name_comments
from systemsthink.exchange.vensim.viewing import Seen, add_views
from systemsthink.model import LinkId, LoopName, Note, Polarity, RecordId, VariableId
from systemsthink.phrases import Phrase, phrase

Signs = Mapping[tuple[str, str], Polarity]


class Drawing:
    """Puts one sheet after another on a draft; what has the same name is one variable."""

    def __init__(self, draft: Draft, sheets: Sequence[Sheet], signs: Signs) -> None:
        self.draft, self._signs = draft, signs
        self.sheets = [sheet for sheet in sheets if sheet.words or sheet.comments or sheet.kept]
        self.ids: dict[str, VariableId] = {}
        self.loose = self.copies = self.told = 0
        self.named = sum(map(name_comments, self.sheets))
        self.sizes: dict[RecordId, float] = {}
        self._links: dict[tuple[VariableId, VariableId, bool, int], LinkId] = {}
        self._named: set[tuple[VariableId, ...]] = set()
        self.sized = True
        self.seen = [Seen(shift) for shift in shifts_of(self.sheets)]
        self._place_words()
        for sheet, seen in zip(self.sheets, self.seen, strict=True):
            self._draw(sheet, seen)
        # Where every name says its size, as those do that are written here, somebody chose them.
        size = set_sizes if self.sized else fit
        size(draft, self.sizes)

    def _place_words(self) -> None:
        """Every variable where its defining occurrence lies, else where it is seen first."""
        chosen: dict[str, tuple[Word, Sheet, Seen]] = {}
        for sheet, seen in zip(self.sheets, self.seen, strict=True):
            for word in sheet.words.values():
                known = chosen.get(key(word.name))
                if known is None or (word.defining and not known[0].defining):
                    chosen[key(word.name)] = (word, sheet, seen)
        for name, (word, sheet, seen) in chosen.items():
            id = self.draft.another(
                word.name,
                color=word.color,
                kind="accumulates" if word.is_box else None,
                extra={WORD: {"look": word.look}},
            )
            self.ids[name] = id
            seen.places[id] = _moved(word, seen.shift)
            self.draft.place(id, *seen.places[id])
            self.sizes[id] = sheet.size_of(word.points)
            self.sized = self.sized and word.points > 0

    def _draw(self, sheet: Sheet, seen: Seen) -> None:
        on_sheet = Counter(key(word.name) for word in sheet.words.values())
        self.copies += on_sheet.total() - len(on_sheet)
        defined, seen.places = seen.places, {}
        for word in sheet.words.values():
            id = self.ids[key(word.name)]
            seen.places.setdefault(id, defined.get(id, _moved(word, seen.shift)))
        name_valves(sheet)
        parallel: Counter[tuple[str, str, bool]] = Counter()
        for arrow in sheet.arrows:
            self._draw_arrow(arrow, sheet, seen, parallel)
        icons = [one for one in sheet.comments if one.shape in (CLOCKWISE, COUNTER_CLOCKWISE)]
        rings = self._rings(seen) if icons else []
        left = MOST_ICONS
        for comment in sheet.comments:
            left -= comment.shape in (CLOCKWISE, COUNTER_CLOCKWISE)
            if left >= 0 and (
                self._name_loop(comment, rings, seen) or self._is_told(comment, rings, seen)
            ):
                continue
            self._add_note(comment, sheet, seen)

    def _draw_arrow(
        self,
        arrow: Arrow,
        sheet: Sheet,
        seen: Seen,
        parallel: Counter[tuple[str, str, bool]],
    ) -> None:
        ends = flow_of(arrow, sheet) if arrow.pipe else ends_of(arrow, sheet)
        if ends is None:
            self.loose += not (arrow.pipe or {arrow.source, arrow.target} & sheet.others)
            return
        source, target = (sheet.words[end] for end in ends[:2])
        number = parallel[ends[0], ends[1], arrow.pipe]
        parallel[ends[0], ends[1], arrow.pipe] += 1
        keys = (key(source.name), key(target.name))
        sign = self._signs.get(keys, ends.sign) if arrow.pipe else ends.sign
        ids = (self.ids[keys[0]], self.ids[keys[1]])
        bend = bend_of(arrow, source, target)
        seen.links[self._link(arrow, ids, sign, bend, number)] = None

    def _link(
        self,
        arrow: Arrow,
        pair: tuple[VariableId, VariableId],
        sign: Polarity,
        bend: float | None,
        number: int,
    ) -> LinkId:
        """The link that an arrow stands for; sheets that show it again may say its sign."""
        while known := self._links.get((*pair, arrow.pipe, number)):
            record = self.draft.record(known)
            if "?" in (sign, record.polarity) or sign == record.polarity:
                if record.polarity == "?":
                    self.draft.change(known, polarity=sign)
                if arrow.delayed:
                    self.draft.change(known, delayed=True)
                return known
            number += 1
        id = self.draft.link(
            *pair,
            polarity=sign,
            delayed=arrow.delayed,
            bend=bend,
            flow=arrow.pipe,
            color=arrow.color,
            extra={WORD: {"look": arrow.look}},
        )
        self._links[(*pair, arrow.pipe, number)] = id
        return id

    def _rings(self, seen: Seen) -> list[Ring]:
        return rings_of((self.draft.record(id) for id in seen.links), seen.places)

    def _name_loop(self, comment: Comment, rings: list[Ring], seen: Seen) -> bool:
        if comment.shape not in (CLOCKWISE, COUNTER_CLOCKWISE) or not label_of(comment.text):
            return False
        x, y = comment.x + seen.shift[0], comment.y + seen.shift[1]
        free = [ring for ring in rings if ring.loop not in self._named]
        ring = loop_of(comment._replace(x=x, y=y), free)
        if ring is None:
            return False
        self._named.add(ring.loop)
        self.draft.add("n", LoopName, loop=ring.loop, name=label_of(comment.text))
        return True

    def _is_told(self, comment: Comment, rings: list[Ring], seen: Seen) -> bool:
        """Whether an icon says no more than what the mark of a loop around it says."""
        bare = bare_mark_of(comment.text)
        if bare is None or comment.shape not in (CLOCKWISE, COUNTER_CLOCKWISE):
            return False
        at = comment.x + seen.shift[0], comment.y + seen.shift[1]
        found = any(ring.letter in ("", bare or ring.letter) for ring in rings_around(at, rings))
        self.told += found
        return found

    def _add_note(self, comment: Comment, sheet: Sheet, seen: Seen) -> None:
        id = self.draft.add("m", Note, text=comment.text, color=comment.color)
        self.draft.place(id, comment.x + seen.shift[0], comment.y + seen.shift[1])
        seen.notes.append(id)
        self.sizes[id] = sheet.size_of(comment.points)

    def remarks(self) -> list[Phrase]:
        """What of the sheets is otherwise than it was."""
        notes = sum(len(seen.notes) for seen in self.seen)
        kept = sum(len(sheet.kept) for sheet in self.sheets)
        copies = self.copies if len(self.sheets) == 1 else 0  # each view shows its own
        said = (
            (kept, phrase("Pictures, sliders and graphs that are not shown: {n}.", n=kept)),
            (notes, phrase("Comments kept as notes: {n}.", n=notes)),
            (
                self.named,
                phrase("Comments in chains of links became variables: {n}.", n=self.named),
            ),
            (self.told, phrase("Marks of loops that say no more than ours: {n}.", n=self.told)),
            (copies, phrase("Copies of variables that are shown once: {n}.", n=copies)),
        )
        return [*without_ends(self.loose), *(remark for n, remark in said if n)]


def drawn(
    draft: Draft, sheets: Sequence[Sheet], signs: Signs
) -> tuple[Mapping[str, VariableId], list[Phrase]]:
    """Put a sketch on a draft; the variables by the keys of their names, and what was odd.

    Where the equation of a stock says the sign of a flow, it counts more than how that is drawn.
    """
    drawing = Drawing(draft, sheets, signs)
    if len(drawing.sheets) > 1:
        names = [sheet.name for sheet in drawing.sheets]
        add_views(draft, names, drawing.seen)
    kept = [
        {"name": sheet.name, "style": sheet.style, "kept": sheet.kept} for sheet in drawing.sheets
    ]
    draft.extra[WORD] = {"sheets": kept}
    return drawing.ids, drawing.remarks()


def _moved(word: Word, shift: Point) -> Point:
    return word.x + shift[0], word.y + shift[1]

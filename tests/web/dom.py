"""Reads a page as a tree, and refuses one whose tags do not close as they open."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_BLOCKS = {
    "p",
    "div",
    "dl",
    "dt",
    "dd",
    "li",
    "td",
    "th",
    "tr",
    "h1",
    "h2",
    "h3",
    "section",
    "article",
    "header",
    "label",
}
_VOID = {"br", "hr", "img", "input", "link", "meta", "path", "rect", "circle", "use"}


@dataclass
class Node:
    tag: str
    attributes: dict[str, str]
    children: list["Node | str"] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    def get(self, name: str) -> str | None:
        return self.attributes.get(name)

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    @property
    def text(self) -> str:
        """All words inside, as they are read: blocks do not run into each other."""
        return " ".join(self._words().split())

    def _words(self) -> str:
        inside = "".join(child if isinstance(child, str) else child._words() for child in self.children)
        return f" {inside} " if self.tag in _BLOCKS else inside

    @property
    def raw(self) -> str:
        return "".join(child if isinstance(child, str) else child.raw for child in self.children)

    def walk(self) -> Iterator["Node"]:
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def all(self, tag: str | None = None, cls: str | None = None, **attributes: str) -> list["Node"]:
        wanted = {name.rstrip("_"): value for name, value in attributes.items()}
        return [
            node
            for node in self.walk()
            if (tag is None or node.tag == tag)
            and (cls is None or cls in node.classes)
            and all(node.get(name) == value for name, value in wanted.items())
        ]

    def has(self, tag: str | None = None, cls: str | None = None, **attributes: str) -> bool:
        return bool(self.all(tag, cls, **attributes))

    def one(self, tag: str | None = None, cls: str | None = None, **attributes: str) -> "Node":
        (found,) = self.all(tag, cls, **attributes)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice: {names}"
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in _VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read_page(html: str) -> Node:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    (root,) = reader.open
    return root

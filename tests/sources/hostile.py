"""A hundred inputs that nobody means well with, or that went wrong on the way: each with what must become of it.

`Refused` names words of the sentence that says why; `Sound` what the article's text must and must not hold.
"""

import gzip
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Refused:
    """All of it is refused, with a sentence that holds these words."""

    words: str


@dataclass(frozen=True)
class Sound:
    """At least one article comes out; its text holds `holds`, and nothing of `lacks`."""

    holds: str
    lacks: tuple[str, ...] = ()
    articles: int = 1


@dataclass(frozen=True)
class Case:
    """One input: what it is, under which name it comes, its bytes (made when wanted), and what must come of it."""

    what: str
    name: str
    make: Callable[[], bytes]
    outcome: Refused | Sound


BODY = (
    "Iranian Foreign Minister Abbas Araghchi visited Ankara on Monday and met his Turkish counterpart Hakan Fidan. "
    "The two ministers discussed trade, the border and the war in Gaza, the Turkish Foreign Ministry said afterwards."
)
MEGABYTE = 1_000_000


def page(body: str = f"<p>{BODY}</p><p>{BODY[:90]}</p>", head: str = "", lang: str = "en") -> bytes:
    """Return a small page with an article in it."""
    return (
        f"<!doctype html><html lang='{lang}'><head><title>A visit</title>{head}</head>"
        f"<body><article><h1>A visit</h1>{body}</article></body></html>"
    ).encode()


def zipped(*files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return out.getvalue()


def bomb() -> bytes:
    """Return an archive of some hundred kilobytes that unpacks to more than a hundred megabytes."""
    zeros = b"0" * (30 * MEGABYTE)
    return zipped(*((f"{number}.txt", zeros) for number in range(4)))


def many_large() -> bytes:
    """Return an archive whose files are each allowed, and all together too much."""
    content = b'{"text": "' + b"0" * (19 * MEGABYTE) + b'"}'
    return zipped(*((f"{number}.json", content) for number in range(6)))


def lying_size() -> bytes:
    """Return an archive that says of its file that it is small, and it is not."""
    data = bytearray(zipped(("a.txt", b"0" * (3 * MEGABYTE))))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(data)


def encrypted() -> bytes:
    """Return an archive whose file says that it is encrypted."""
    data = bytearray(zipped(("a.txt", BODY.encode())))
    local, central = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
    data[local + 6] |= 1
    data[central + 8] |= 1
    return bytes(data)


VISIT = b"BT /F1 12 Tf 72 720 Td (Fidan visited Tehran on Monday.) Tj ET"


def pdf(content: bytes = VISIT, extra: bytes = b"") -> bytes:
    """Return a PDF file of one page with this content stream."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), extra, content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def pdf_bomb() -> bytes:
    """Return a PDF file whose one stream unpacks to a hundred and fifty megabytes."""
    packed = zlib.compress(b"BT " * (50 * MEGABYTE), 9)
    return pdf(packed, b"/Filter /FlateDecode")


def _json(value: object) -> bytes:
    return json.dumps(value).encode()


def _md(header: str, body: str = BODY) -> bytes:
    return f"---\n{header}\n---\n{body}".encode()


LAUGHS = "a: &a [lol, lol, lol]\n" + "\n".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]" for n in range(9)
)
XML_BOMB = (
    '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + f"]><html><body><p>&j;</p><p>{BODY}</p></body></html>"
)
XXE = (
    f"<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><body><p>&x;</p><p>{BODY} {BODY}</p></body></html>"
)
_SCRIPT = "<script>alert(1)</script>"

CASES: tuple[Case, ...] = (
    # Not text at all
    Case("nothing", "a.txt", lambda: b"", Refused("empty")),
    Case("blanks", "a.txt", lambda: b" \r\n\t" * 100, Refused("empty")),
    Case("only NULs", "a.txt", lambda: b"\0" * 1000, Refused("not a text file")),
    Case("a picture called text", "a.md", lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(99), Refused("not a text")),
    Case("random bytes", "a.txt", lambda: bytes((n * 73 + 11) % 256 for n in range(5000)), Refused("not a text file")),
    Case("a program", "a.txt", lambda: b"\x7fELF\x02\x01\x01" + bytes(500), Refused("not a text file")),
    Case("control characters", "a.txt", lambda: b"\x01\x02\x07 Iran\x1b" * 50, Refused("not a text file")),
    Case("punctuation only", "a.txt", "… — !?".encode, Refused("no words")),
    Case("invisible characters only", "a.txt", "\u200b\u2060\ufeff\u200b".encode, Refused("no words")),
    Case("50 MB on one line", "a.txt", lambda: b"x" * (50 * MEGABYTE), Refused("too large")),
    Case("50 MB of blanks", "a.txt", lambda: b" " * (50 * MEGABYTE), Refused("too large")),
    Case("1.9 MB on one line", "a.txt", lambda: b"Iran said no. " * 130_000, Sound("Iran said no.")),
    Case("900 000 empty lines", "a.txt", lambda: b"Iran" + b"\n" * 900_000 + b"said no", Sound("Iran\n\nsaid no")),
    # Encodings
    Case("UTF-8 with a BOM", "a.txt", lambda: BODY.encode("utf-8-sig"), Sound(BODY, ("\ufeff",))),
    Case("UTF-16 with a BOM", "a.txt", lambda: BODY.encode("utf-16"), Sound(BODY, ("\ufeff",))),
    Case("UTF-16 without a BOM", "a.txt", lambda: BODY.encode("utf-16-le"), Refused("not a text file")),
    Case("UTF-32", "a.txt", lambda: BODY.encode("utf-32"), Refused("UTF-32")),
    Case("UTF-7 that hides a script", "a.txt", lambda: b"+ADw-script+AD4-alert(1) Iran", Sound("+ADw-", ("<script",))),
    Case("Latin-1", "a.txt", lambda: "Erdoðan said no.".encode("latin-1"), Refused("not valid UTF-8")),
    Case("Turkish Windows", "a.txt", lambda: "Erdoğan’ın sözcüsü".encode("cp1254"), Refused("not valid UTF-8")),
    Case("half a UTF-16 character", "a.txt", lambda: b"\xff\xfeI\0r", Refused("not valid UTF-16")),
    Case("overlong UTF-8", "a.txt", lambda: b"Iran \xc0\xaf said no and so on", Refused("not valid UTF-8")),
    Case("surrogates in UTF-8", "a.txt", lambda: b"Iran \xed\xa0\x80 said no and so on", Refused("not valid UTF-8")),
    Case("cut in a character", "a.txt", lambda: "Erdoğ".encode()[:-1], Refused("not valid UTF-8")),
    Case("a NUL in the middle", "a.txt", lambda: b"Iran said\0no", Refused("not a text file")),
    # What can stand in a text
    Case("direction override", "a.txt", "Iran \u202esaid no\u202c.".encode, Sound("said no")),
    Case("noncharacters", "a.txt", "Iran\ufdd0 said\uffff no".encode, Sound("Iran said no", ("\ufdd0",))),
    Case("a thousand accents", "a.txt", ("I" + "\u0301" * 1000 + "ran").encode, Sound("ran")),
    Case("line separators", "a.txt", "Iran\u2028said\u2029no".encode, Sound("Iran said no")),
    Case("old line ends", "a.txt", lambda: b"Iran\rsaid\r\rno", Sound("Iran\nsaid\n\nno", ("\r",))),
    Case("script in a text", "a.txt", f"{_SCRIPT} {BODY}".encode, Sound(_SCRIPT)),
    Case("template marks", "a.txt", lambda: b"{{ 7*7 }} {% raw %} Iran said no", Sound("{{ 7*7 }}")),
    Case("SQL in a text", "a.txt", lambda: b"Iran'); DROP TABLE article;-- said no", Sound("DROP TABLE")),
    Case("a formula", "a.txt", lambda: b"=cmd|' /C calc'!A0 Iran said no", Sound("=cmd")),
    Case("terminal escapes", "a.txt", lambda: BODY.encode() + b"\x1b[2J\x1b]0;x\x07", Sound(BODY, ("\x1b", "\x07"))),
    # Front matter
    Case("billion laughs", "a.md", lambda: _md(f"title: x\n{LAUGHS}"), Refused("aliases")),
    Case("an object of Python", "a.md", lambda: _md("title: !!python/object/apply:os.system [x]"), Refused("YAML")),
    Case("deep YAML", "a.md", lambda: _md(f"title: {'[' * 5000}"), Refused("nested too deeply")),
    Case("long YAML", "a.md", lambda: _md(f"title: {'x' * 30_000}"), Refused("longer than")),
    Case("open YAML", "a.md", lambda: b"---\ntitle: x\nIran said no.", Refused("no closing line")),
    Case("a merge key", "a.md", lambda: _md("title: x\n<<: *y"), Refused("YAML")),
    Case("a script for an address", "a.md", lambda: _md("url: 'javascript:alert(1)'"), Refused("url")),
    Case("an address that cannot be", "a.md", lambda: _md("url: 'http://[x'"), Refused("url")),
    Case("year 0", "a.md", lambda: _md("published: 0000-00-00"), Refused("not a day")),
    Case("30 February", "a.md", lambda: _md("published: 2023-02-30"), Refused("not a day")),
    Case("year 9999", "a.md", lambda: _md("published: 9999-12-31"), Refused("cannot be the day")),
    Case("year 12024", "a.md", lambda: _md("published: 12024-01-01"), Refused("not a day")),
    Case("Arabic digits", "a.md", lambda: _md("published: ٢٠٢٣-١١-٠٢"), Refused("not a day")),
    Case("a list for a title", "a.md", lambda: _md("title: [a, b]"), Refused("plain text")),
    Case("a script in a title", "a.md", lambda: _md(f"title: '{_SCRIPT}'"), Sound(BODY)),
    # Pages
    Case("script and handlers", "a.html", lambda: page(f"{_SCRIPT}<p onclick='alert(2)'>{BODY}</p><p>{BODY}</p>"),
         Sound(BODY, ("alert", "onclick"))),
    Case("script in a picture", "a.html", lambda: page(f"<img src=x onerror=alert(1)><p>{BODY}</p><p>{BODY}</p>"),
         Sound(BODY, ("onerror",))),
    Case("style and frames", "a.html", lambda: page(f"<style>x{{}}</style><iframe src=//x></iframe><p>{BODY}</p>"),
         Sound(BODY, ("iframe", "{}"))),
    Case("escaped script", "a.html", lambda: page(f"<p>&lt;script&gt;alert(1)&lt;/script&gt; {BODY}</p><p>{BODY}</p>"),
         Sound("<script>")),
    Case("entities for XML", "a.xhtml", XML_BOMB.encode, Sound(BODY, ("lollol",))),
    Case("a file of the machine", "a.html", XXE.encode, Sound(BODY, ("root:",))),
    Case("100 000 open tags", "a.html", lambda: page("<div>" * 100_000 + BODY), Refused("too deeply")),
    Case("100 000 open inline tags", "a.html", lambda: page("<b>" * 100_000 + BODY), Refused("too deeply")),
    Case("an attribute of 5 MB", "a.html", lambda: page(f"<p title='{'x' * (5 * MEGABYTE)}'>{BODY}</p><p>{BODY}</p>"),
         Sound(BODY, ("xxxx",))),
    Case("10 000 attributes", "a.html",
         lambda: page(f"<p {' '.join(f'a{n}=1' for n in range(10_000))}>{BODY}</p><p>{BODY}</p>"), Sound(BODY)),
    Case("a page of 21 MB", "a.html", lambda: page("x" * (21 * MEGABYTE)), Refused("too large")),
    Case("a page with no article", "a.html", lambda: b"<!doctype html><html></html>", Refused("no article")),
    Case("a page of script alone", "a.html", lambda: b"<html><body><script>x()</script></body></html>",
         Refused("no article")),
    Case("cut in a tag", "a.html", lambda: page(f"<p>{BODY}</p><p>{BODY}</p>")[:-40] + b"<p titl", Sound(BODY)),
    Case("NULs in a page", "a.html", lambda: page(f"<p>{BODY}</p>\0<p>{BODY}</p>"), Sound(BODY, ("\0",))),
    Case("a wrong charset", "a.html", lambda: page(head="<meta charset='utf-16'>"), Sound(BODY)),
    Case("an unknown charset", "a.html", lambda: page(head="<meta charset='x-klingon'>"), Sound(BODY)),
    Case("a charset that is a codec", "a.html", lambda: page(head="<meta charset='zip'>"), Sound(BODY)),
    Case("UTF-7 named", "a.html", lambda: page(head="<meta charset='utf-7'>"), Sound("Araghchi", ("<script",))),
    Case("deep JSON-LD", "a.html",
         lambda: page(head=f"<script type='application/ld+json'>{'[' * 100_000}</script>"), Sound(BODY)),
    Case("broken JSON-LD", "a.html", lambda: page(head="<script type='application/ld+json'>{'a</script>"), Sound(BODY)),
    Case("JSON-LD of other shapes", "a.html", lambda: page(head=(
        "<script type='application/ld+json'>{\"@type\": [1, null, \"NewsArticle\"], \"headline\": {\"a\": [1]},"
        ' "author": [[[[1]]]], "publisher": 7, "datePublished": [2023]}</script>')), Sound(BODY)),
    Case("absurd dates", "a.html", lambda: page(head="<meta name='date' content='9999-99-99'>"), Sound(BODY)),
    Case("a date to come", "a.html", lambda: page(head="<meta name='date' content='2999-01-01'>"), Sound(BODY)),
    Case("a canonical script", "a.html", lambda: page(head="<link rel=canonical href='javascript:x'>"), Sound(BODY)),
    Case("a refresh to a script", "a.html",
         lambda: page(head="<meta http-equiv=refresh content='0;url=javascript:x'>"), Sound(BODY)),
    Case("a page called text", "a.txt", page, Sound(BODY, ("<p>",))),
    Case("a text called page", "a.html", f"{BODY}\n\n{BODY}".encode, Sound(BODY)),
    # PDF
    Case("a small PDF", "a.pdf", pdf, Sound("Fidan visited Tehran on Monday.")),
    Case("a PDF called text", "a.txt", pdf, Sound("Fidan visited Tehran on Monday.")),
    Case("a text called PDF", "a.pdf", BODY.encode, Refused("no PDF file")),
    Case("half a PDF", "a.pdf", lambda: pdf()[:200], Refused("a.pdf")),
    Case("a PDF without text", "a.pdf", lambda: pdf(b"0 0 m 10 10 l S"), Refused("no text layer")),
    Case("a PDF bomb", "a.pdf", pdf_bomb, Refused("a.pdf")),
    Case("a PDF that goes in circles", "a.pdf", lambda: pdf().replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"),
         Refused("a.pdf")),
    # Exports
    Case("broken JSON", "a.json", lambda: b'{"text": "Iran', Refused("not valid JSON")),
    Case("deep JSON", "a.json", lambda: b"[" * 200_000, Refused("nested too deeply")),
    Case("a number of a million digits", "a.json", lambda: b"[" + b"9" * MEGABYTE + b"]", Refused("not valid JSON")),
    Case("JSON without text", "a.json", lambda: _json({"title": "x"}), Refused("no text under")),
    Case("JSON that is a word", "a.json", lambda: b'"Iran said no"', Refused("not a record")),
    Case("an empty list", "a.json", lambda: b"[]", Refused("no articles")),
    Case("a lone surrogate", "a.json", lambda: b'{"text": "Iran \\ud800 said no", "title": "\\udfff x"}',
         Sound("Iran  said no", ("\ud800",))),
    Case("NULs in JSON", "a.json", lambda: _json({"text": "Iran\0 said\0 no"}), Sound("Iran said no", ("\0",))),
    Case("one bad line of three", "a.jsonl", lambda: b'{"text": "Iran one"}\n{"text":\n{"text": "Iran two"}',
         Sound("Iran", articles=2)),
    Case("10 000 records", "a.jsonl", lambda: b'{"text": "Iran"}\n' * 10_000, Refused("at most")),
    # Archives
    Case("a zip bomb", "a.zip", bomb, Refused("too large")),
    Case("files too large together", "a.zip", many_large, Refused("unpacks to more")),
    Case("a file larger than it says", "a.zip", lying_size, Refused("a.txt")),
    Case("an archive in an archive", "a.zip", lambda: zipped(("b.zip", zipped(("c.txt", BODY.encode())))),
         Refused("is an archive")),
    Case("an encrypted archive", "a.zip", encrypted, Refused("encrypted")),
    Case("half an archive", "a.zip", lambda: zipped(("a.txt", BODY.encode()))[:60], Refused("damaged")),
    Case("paths that lead out", "a.zip", lambda: zipped(("../../etc/a.txt", BODY.encode())), Sound(BODY)),
    Case("an archive of nothing", "a.zip", zipped, Refused("a.zip")),
    Case("6 000 files", "a.zip", lambda: zipped(*((f"{n}.txt", b"x") for n in range(6000)), method=0),
         Refused("at most")),
    Case("gzip called text", "a.txt", lambda: gzip.compress(BODY.encode()), Refused("is an archive")),
    Case("a text called zip", "a.zip", BODY.encode, Refused("not a zip")),
    Case("one good file of two", "a.zip", lambda: zipped(("a.txt", BODY.encode()), ("b.txt", b"\0\1")), Sound(BODY)),
)  # fmt: skip

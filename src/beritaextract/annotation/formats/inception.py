"""INCEpTION: UIMA CAS as XMI, the same way out and in.

UIMA counts UTF-16 units; dkpro-cassis turns them into code points and back.  There is one layer of spans and one of
links, see `TypeSystem.xml`; a slot of a layer is a feature of that name.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from beritaextract.annotation.formats.common import FileNames, ReadError, article_from
from beritaextract.annotation.model import ATTRIBUTES, LABELS, Annotated, Link, Span
from beritaextract.evaluation.bounded import MIB, too_large, whole
from beritaextract.extras import needed

ADVICE = "type it into the feature `value` of the span"
SPAN = "webanno.custom.BeritaSpan"
# XML becomes Python objects of twenty times its size.
_MOST_BYTES = 8 * MIB
LINK = "webanno.custom.BeritaLink"
META = "webanno.custom.BeritaArticle"
DOCUMENT = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
_TYPES = "TypeSystem.xml"
_META_FEATURES = ("article_id", "date", "title", "unannotated")
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def type_system() -> Any:
    """The layers: spans with a label and attributes, links with a label, and what is kept of an article."""
    cassis = needed("cassis", "inception")
    types = cassis.TypeSystem()
    span = types.create_type(SPAN, supertypeName="uima.tcas.Annotation")
    for name in ("label", *ATTRIBUTES):
        types.create_feature(domainType=span, name=name, rangeType="uima.cas.String")
    link = types.create_type(LINK, supertypeName="uima.tcas.Annotation")
    for name, kind in (("Dependent", SPAN), ("Governor", SPAN), ("label", "uima.cas.String")):
        types.create_feature(domainType=link, name=name, rangeType=kind)
    meta = types.create_type(META, supertypeName="uima.cas.AnnotationBase")
    for name in _META_FEATURES:
        types.create_feature(domainType=meta, name=name, rangeType="uima.cas.String")
    document = types.create_type(DOCUMENT, supertypeName="uima.tcas.DocumentAnnotation")
    for name in ("documentTitle", "documentId"):
        types.create_feature(domainType=document, name=name, rangeType="uima.cas.String")
    return types


def write(articles: Iterable[Annotated], folder: Path) -> dict[str, int]:
    """An `.xmi` of each article, and the layers, `TypeSystem.xml`, to be imported into a project first."""
    types = type_system()
    types.to_xml(folder / _TYPES)
    names = FileNames()
    for article in articles:
        name = names.of(article.id)
        _cas(article, types, name).to_xmi(folder / f"{name}.xmi", pretty_print=True)
    return {"*.xmi": len(names), _TYPES: len(LABELS)}


def _cas(article: Annotated, types: Any, name: str) -> Any:
    cassis = needed("cassis", "inception")
    # XML holds no control characters; each becomes a blank, so that offsets stay.
    cas = cassis.Cas(types, document_language="id")
    cas.sofa_string = _ILLEGAL.sub(" ", article.text)
    cas.sofa_mime = "text/plain"
    document = types.get_type(DOCUMENT)
    cas.add(document(begin=0, end=len(article.text), documentTitle=name, documentId=name, language="id"))
    meta = {**article.meta, "unannotated": " ".join(article.unannotated) or None}
    cas.add(types.get_type(META)(**_legal({key: meta.get(key) for key in _META_FEATURES})))
    make, link_of = types.get_type(SPAN), types.get_type(LINK)
    made = {
        span.id: make(begin=span.start, end=span.end, label=span.label, **_legal(span.attributes))
        for span in article.spans
    }
    for annotation in made.values():
        cas.add(annotation)
    for link in article.links:
        target = made[link.target]
        cas.add(
            link_of(begin=target.begin, end=target.end, Governor=made[link.source], Dependent=target, label=link.label)
        )
    return cas


def _legal(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values without what XML cannot hold."""
    return {key: _ILLEGAL.sub(" ", value) if isinstance(value, str) else value for key, value in values.items()}


def read(path: Path, annotator: str | None) -> Iterator[Annotated]:
    """The article of an `.xmi` with `TypeSystem.xml` beside it, or of a `.zip` that holds both.

    Raises:
        ReadError: what is missing or cannot be read; names file and what to do.
    """
    if path.suffix == ".zip":
        yield from _zipped(path, annotator)
        return
    types = path.with_name(_TYPES)
    if not types.exists():
        raise ReadError(f"{path}: there is no {_TYPES} beside it; put the one of the export there")
    yield _article(whole(path, _MOST_BYTES), whole(types, _MOST_BYTES), str(path), path.stem)


def _zipped(path: Path, annotator: str | None) -> Iterator[Annotated]:
    """The articles of a `.zip`: one annotator's XMI, or a project with a folder for each document."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield from _archived(archive, path, annotator)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
        raise ReadError(f"{path}: no ZIP archive, or a damaged one; export it again from INCEpTION") from None
    except RuntimeError:  # so zipfile tells of encryption
        raise ReadError(f"{path}: it is encrypted; export it again from INCEpTION, without a password") from None


def _archived(archive: zipfile.ZipFile, path: Path, annotator: str | None) -> Iterator[Annotated]:
    there = set(archive.namelist())
    by_document: dict[str, list[str]] = {}
    for name in sorted(name for name in there if name.endswith(".xmi")):
        by_document.setdefault(name.rpartition("/")[0] if "/" in name else name, []).append(name)
    if not by_document:
        raise ReadError(f"{path}: it holds no .xmi; export as UIMA CAS XMI (XML 1.0)")
    for folder, names in sorted(by_document.items()):
        who = [Path(name).stem for name in names]
        chosen = [name for name in names if annotator is None or Path(name).stem == annotator]
        if not chosen:
            raise ReadError(f"{path}: {folder}: not annotated by {annotator!r}, but by {', '.join(who)}")
        if len(chosen) > 1:
            raise ReadError(f"{path}: {folder}: annotated by {', '.join(who)}; choose with --annotator")
        types = next((name for name in (f"{folder}/{_TYPES}", _TYPES) if name in there), None)
        if types is None:
            raise ReadError(f"{path}: {folder}: there is no {_TYPES} beside it; export it again from INCEpTION")
        place = f"{path}: {chosen[0]}"
        yield _article(_part(archive, chosen[0], path), _part(archive, types, path), place, Path(folder).stem)


def _part(archive: zipfile.ZipFile, name: str, path: Path) -> bytes:
    """A file of an archive; what its directory says of the size is not believed."""
    with archive.open(name) as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise too_large(f"{path}: {name}", _MOST_BYTES)
    return data


def _article(xmi: bytes, types: bytes, place: str, name: str) -> Annotated:
    cassis = needed("cassis", "inception")
    try:
        cas = cassis.load_cas_from_xmi(BytesIO(xmi), typesystem=cassis.load_typesystem(BytesIO(types)))
    except Exception as error:
        raise ReadError(f"{place}: it cannot be read ({error}); export it again with its {_TYPES}") from None
    if cas.sofa_string is None:
        raise ReadError(f"{place}: it has no text; export it again from INCEpTION")
    if not cas.typesystem.contains_type(SPAN):
        raise ReadError(f"{place}: it has no layer {SPAN}; import {_TYPES} of the export into the project first")
    spans: list[Span] = []
    names: dict[int, str] = {}
    for number, found in enumerate(cas.select(SPAN), 1):
        names[found.xmiID] = f"T{number}"
        attributes = {key: str(value) for key in ATTRIBUTES if (value := getattr(found, key, None)) not in (None, "")}
        spans.append(Span(f"T{number}", str(found.label or ""), found.begin, found.end, attributes))
    links = [
        Link(str(found.label or ""), names.get(_id(found.Governor), "?"), names.get(_id(found.Dependent), "?"))
        for found in (cas.select(LINK) if cas.typesystem.contains_type(LINK) else ())
    ]
    kept: dict[str, Any] = {}
    if cas.typesystem.contains_type(META):
        for found in cas.select(META):
            kept = {key: getattr(found, key, None) for key in _META_FEATURES}
    kept = {key: value for key, value in kept.items() if value}
    kept["unannotated"] = (kept.get("unannotated") or "").split()
    return article_from(kept, cas.sofa_string, spans, links, place, id=name)


def _id(annotation: Any) -> int:
    return -1 if annotation is None else int(annotation.xmiID)

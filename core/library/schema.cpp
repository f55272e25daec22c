// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/schema.h"

namespace core::library
{

namespace
{

/// "Zhup" in ASCII.
constexpr qint32 applicationId = 0x5A687570;

// annotation.targets is a JSON array of W3C selectors as the reader made them; annotation.anchor, where not NULL, says
// where they stand in a later text. The indices serve: a document's notes in reading order and their number, what lies
// in the trash, a tag's notes, the next redo.
constexpr const char *version1 = R"(
CREATE TABLE document(
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    file_name TEXT NOT NULL,
    path TEXT NOT NULL,
    source_note TEXT NOT NULL,
    media_type TEXT NOT NULL,
    encoding_found TEXT NOT NULL,
    encoding_chosen TEXT,
    size INTEGER NOT NULL,
    added INTEGER NOT NULL,
    opened INTEGER,
    deleted INTEGER
) STRICT;
CREATE TABLE document_state(
    document TEXT NOT NULL REFERENCES document(id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY(document, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE annotation(
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document(id),
    start INTEGER NOT NULL,
    style TEXT NOT NULL,
    color TEXT NOT NULL,
    note TEXT NOT NULL,
    author TEXT NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    targets TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    anchor TEXT,
    state TEXT NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX annotation_place ON annotation(document, start) WHERE deleted IS NULL;
CREATE INDEX annotation_trash ON annotation(document) WHERE deleted IS NOT NULL;
CREATE TABLE tag(
    id TEXT PRIMARY KEY,
    parent TEXT REFERENCES tag(id),
    name TEXT NOT NULL CHECK(name <> '' AND instr(name, '/') = 0),
    color TEXT NOT NULL,
    description TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX tag_place ON tag(coalesce(parent, ''), name);
CREATE TABLE annotation_tag(
    annotation TEXT NOT NULL REFERENCES annotation(id),
    tag TEXT NOT NULL REFERENCES tag(id),
    position INTEGER NOT NULL,
    PRIMARY KEY(annotation, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_tag_by_tag ON annotation_tag(tag);
CREATE TABLE journal(
    id INTEGER PRIMARY KEY,
    time INTEGER NOT NULL,
    kind TEXT NOT NULL,
    document TEXT,
    changes TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX journal_undone ON journal(id) WHERE undone = 1;
)";

// The reader's corrections of a document apply in the order of `position`. `target` is a JSON array of one W3C selector
// in the engine's text (of keep-original: in the decoded source), empty where the whole document is meant. `level` is 0
// and `role` and `pass` are empty where the kind has none.
constexpr const char *version2 = R"(
CREATE TABLE correction(
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document(id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    level INTEGER NOT NULL,
    role TEXT NOT NULL,
    pass TEXT NOT NULL,
    target TEXT NOT NULL,
    author TEXT NOT NULL,
    created INTEGER NOT NULL
) STRICT;
CREATE INDEX correction_order ON correction(document, position);
)";

// tag.aliases has a name a line. annotation.kept is when the reader chose to keep a lost passage as lost; the blocks
// are those of the text that `start` is known for: of the passage, and of the heading above it (-1: none), for
// retrieval within a paragraph or a section. correction.text is what a replacement puts in. A memo is about the one of
// annotation, document and tag that is not NULL, else about the library. A version is an earlier content of a document:
// its present one stands in the document's own row. journal.undone is 2 where an entry is history alone: what it was
// about has left the trash. The indices serve: memos of a thing, links of a passage, versions of a document, an
// annotation's history, the review queue.
constexpr const char *version3 = R"(
ALTER TABLE tag ADD COLUMN aliases TEXT NOT NULL DEFAULT '';
ALTER TABLE tag ADD COLUMN when_to_use TEXT NOT NULL DEFAULT '';
ALTER TABLE tag ADD COLUMN when_not TEXT NOT NULL DEFAULT '';
ALTER TABLE tag ADD COLUMN example TEXT NOT NULL DEFAULT '';
ALTER TABLE tag ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE correction ADD COLUMN text TEXT NOT NULL DEFAULT '';
ALTER TABLE annotation ADD COLUMN kept INTEGER;
ALTER TABLE annotation ADD COLUMN first_block INTEGER;
ALTER TABLE annotation ADD COLUMN last_block INTEGER;
ALTER TABLE annotation ADD COLUMN section_block INTEGER;
ALTER TABLE journal ADD COLUMN author TEXT NOT NULL DEFAULT '';
CREATE INDEX annotation_review ON annotation(document) WHERE deleted IS NULL AND state <> 'exact';
CREATE TABLE memo(
    id TEXT PRIMARY KEY,
    annotation TEXT REFERENCES annotation(id),
    document TEXT REFERENCES document(id),
    tag TEXT REFERENCES tag(id),
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    author TEXT NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    CHECK((annotation IS NOT NULL) + (document IS NOT NULL) + (tag IS NOT NULL) <= 1)
) STRICT;
CREATE INDEX memo_annotation ON memo(annotation) WHERE annotation IS NOT NULL;
CREATE INDEX memo_document ON memo(document) WHERE document IS NOT NULL;
CREATE INDEX memo_tag ON memo(tag) WHERE tag IS NOT NULL;
CREATE TABLE link(
    id TEXT PRIMARY KEY,
    origin TEXT NOT NULL REFERENCES annotation(id),
    target TEXT NOT NULL REFERENCES annotation(id),
    type TEXT NOT NULL,
    note TEXT NOT NULL,
    author TEXT NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    CHECK(origin <> target)
) STRICT;
CREATE INDEX link_origin ON link(origin);
CREATE INDEX link_target ON link(target);
CREATE TABLE version(
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document(id),
    hash TEXT NOT NULL,
    file_name TEXT NOT NULL,
    path TEXT NOT NULL,
    media_type TEXT NOT NULL,
    encoding_found TEXT NOT NULL,
    encoding_chosen TEXT,
    size INTEGER NOT NULL,
    replaced INTEGER NOT NULL
) STRICT;
CREATE INDEX version_document ON version(document, replaced);
CREATE INDEX version_hash ON version(hash);
CREATE TABLE setting(
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)";

// An annotation of several passages: the blocks of each, as JSON. What lies between them is no part of it.
constexpr const char *version4 = R"(
ALTER TABLE annotation ADD COLUMN passage_blocks TEXT;
)";

// The notes of all documents by place, with all that a question asks of them beside: reading the rows themselves, which
// hold a thousand characters of context each, takes longer than a reader waits.
QByteArray version5()
{
    using namespace annotationcolumns;
    return QByteArray("DROP INDEX annotation_place; CREATE INDEX annotation_place ON annotation(document, start, ") +
           digest + ", " + texts + ") WHERE deleted IS NULL;";
}

} // namespace

const storage::Schema &librarySchema()
{
    static const storage::Schema schema{applicationId, {version1, version2, version3, version4, version5()}};
    return schema;
}

} // namespace core::library

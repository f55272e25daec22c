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

} // namespace

const storage::Schema &librarySchema()
{
    static const storage::Schema schema{applicationId, {version1, version2}};
    return schema;
}

} // namespace core::library

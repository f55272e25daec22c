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

} // namespace

const storage::Schema &librarySchema()
{
    static const storage::Schema schema{applicationId, {version1}};
    return schema;
}

} // namespace core::library

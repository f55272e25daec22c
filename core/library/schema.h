// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/migrations.h"

namespace core::library
{

/// What the index of all annotations by document and place holds besides them, as SQL: a question over the whole
/// library is answered from that index (annotationindex.h), where a query names these very expressions and sorts as it
/// does. A step of the schema holds them: they change with a step that makes the index anew. There are two of them,
/// since SQLite takes as long for a column as for a row.
namespace annotationcolumns
{
/// With tabs between: id; style, color and state with commas; start, created, modified, the blocks (first, last,
/// section; or -1 where nobody looked), how many passages, how many bytes the first and the second of `texts` take;
/// passage_blocks; author. NULL where the targets cannot be read.
inline constexpr const char *digest =
    "CASE WHEN json_valid(targets) THEN id || char(9) || style || ',' || color || ',' || state || char(9) || "
    "start || char(9) || created || char(9) || modified || char(9) || "
    "coalesce(first_block || char(9) || last_block || char(9) || section_block, -1 || char(9) || -1 || char(9) || -1) "
    "|| char(9) || json_array_length(targets) || char(9) || "
    "coalesce(length(CAST(json_extract(targets, '$[0].section') AS BLOB)), 0) || char(9) || "
    "coalesce(length(CAST(CASE WHEN json_array_length(targets) > 1 THEN targets "
    "ELSE json_extract(targets, '$[0].exact') END AS BLOB)), 0) || char(9) || "
    "coalesce(passage_blocks, '') || char(9) || author END";
/// One after another: the titles above the first passage, as JSON; the passage, or of several all targets; the note.
inline constexpr const char *texts =
    "CASE WHEN json_valid(targets) THEN coalesce(json_extract(targets, '$[0].section'), '') || "
    "coalesce(CASE WHEN json_array_length(targets) > 1 THEN targets ELSE json_extract(targets, '$[0].exact') END, '') "
    "|| note END";
} // namespace annotationcolumns

/// The tables of a library. Times are milliseconds since 1970 in UTC, positions are code points, ids are UUIDs, hashes
/// SHA-256 in hex. Rows with `deleted` set lie in the trash.
const storage::Schema &librarySchema();

} // namespace core::library

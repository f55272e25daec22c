// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>

namespace app::cli
{

/// The options of the commands that work with codes, memos, links, versions and copies.
void describePassages(QCommandLineParser &parser);
void describeTags(QCommandLineParser &parser);
void describeMemos(QCommandLineParser &parser);
void describeLinks(QCommandLineParser &parser);
void describeFind(QCommandLineParser &parser);
void describeAutocode(QCommandLineParser &parser);
void describeUpdate(QCommandLineParser &parser);
void describeReview(QCommandLineParser &parser);
void describeEdit(QCommandLineParser &parser);
void describeMerge(QCommandLineParser &parser);
void describeTrash(QCommandLineParser &parser);
void describeHistory(QCommandLineParser &parser);
void describeBackup(QCommandLineParser &parser);
void describeAuthor(QCommandLineParser &parser);
void describeRestore(QCommandLineParser &parser);

} // namespace app::cli

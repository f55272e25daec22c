// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

#include <QTemporaryDir>
#include <QtTest>

#include "tests/core/testdocument.h"

/// A library in a folder of its own, with one document. For tests.
struct OpenLibrary {
    QTemporaryDir folder;
    std::unique_ptr<core::library::Library> library;
    core::document::Document document;
    core::DocumentId id;

    explicit OpenLibrary(const QString &source) : document(testDocument(source))
    {
        reopen();
        id = add(document);
    }

    QString path() const { return folder.filePath(QStringLiteral("library.db")); }
    void reopen()
    {
        library.reset();
        auto opened = core::library::Library::open(path());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message + opened.error().detail));
        library = std::move(*opened);
    }
    core::DocumentId add(const core::document::Document &text, const QString &name = {}) const
    {
        const auto added = library->add(text.source().toUtf8(), name, text);
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        return added->info.id;
    }
    /// Marks the first place of the quote.
    core::AnnotationId mark(const QString &quote, const QStringList &tags = {}, const QString &note = {}) const
    {
        core::library::NewAnnotation what;
        what.document = id;
        const qsizetype at = document.text().indexOf(quote);
        what.ranges = {{at, at + quote.size()}};
        what.tagPaths = tags;
        what.note = note;
        const auto made = library->annotate(what, document);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        return made->id;
    }
};

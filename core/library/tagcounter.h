// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/tagstore.h"
#include "core/library/codebook.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace core::library
{

/// Counts passages by the tags that they carry, and by those above them.
class TagCounter
{
public:
    explicit TagCounter(const QList<annotation::Tag> &tags);
    /// A passage carries a tag. All of one passage come one after another; documents are numbers from 0.
    void add(QByteArrayView annotation, QByteArrayView tag, size_t document);
    /// Of the tags that any passage carries, or one below them.
    QHash<TagId, TagUse> uses() const;

private:
    struct Count {
        TagId tag;
        int parent = -1;
        TagUse use{};
        std::vector<bool> documents{};
        qint64 lastPassage = -1; ///< that was counted: each once
    };
    std::vector<Count> m_counts;
    QHash<QByteArray, int> m_places; ///< in m_counts, by tag
    QByteArray m_annotation;
    qint64 m_passage = -1; ///< how many came before the present one
};

} // namespace core::library

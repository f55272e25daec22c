// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/tagcounter.h"

#include <algorithm>

namespace core::library
{

TagCounter::TagCounter(const QList<annotation::Tag> &tags)
{
    for (const annotation::Tag &tag : tags) {
        m_places.insert(tag.id.value.toUtf8(), static_cast<int>(m_counts.size()));
        m_counts.push_back({tag.id});
    }
    for (qsizetype i = 0; i < tags.size(); ++i)
        m_counts[static_cast<size_t>(i)].parent = m_places.value(tags.at(i).parent.value.toUtf8(), -1);
}

void TagCounter::add(QByteArrayView annotation, QByteArrayView tag, size_t document)
{
    if (m_passage < 0 || annotation != QByteArrayView(m_annotation)) {
        m_annotation.resize(0); // keeps its memory
        m_annotation.append(annotation);
        ++m_passage;
    }
    int place = m_places.value(QByteArray::fromRawData(tag.data(), tag.size()), -1);
    if (place < 0)
        return;
    ++m_counts[static_cast<size_t>(place)].use.own;
    while (place >= 0 && m_counts[static_cast<size_t>(place)].lastPassage != m_passage) {
        Count &count = m_counts[static_cast<size_t>(place)];
        count.lastPassage = m_passage;
        ++count.use.withBelow;
        count.documents.resize(std::max(count.documents.size(), document + 1));
        if (!count.documents[document])
            ++count.use.documents;
        count.documents[document] = true;
        place = count.parent;
    }
}

QHash<TagId, TagUse> TagCounter::uses() const
{
    QHash<TagId, TagUse> uses;
    for (const Count &count : m_counts) {
        if (count.use.withBelow > 0)
            uses.insert(count.tag, count.use);
    }
    return uses;
}

} // namespace core::library

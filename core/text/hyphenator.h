// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace core::text
{

class HyphenPatterns;

/// The language whose words the text is written in, as ISO 639 has it, by its script and its commonest words: "en",
/// "fr", "es", "it", "pt", "nl", "de", "ru". A few words that tell nothing are English while they are plain ASCII.
/// Empty where another language is likely. Looks at the first two thousand characters.
QString hyphenatedLanguage(QStringView text);

/// Finds where the words of European languages may be parted at the end of a line, by the patterns of those
/// dictionaries (HyphenPatterns) that are installed. Names in capitals, addresses, identifiers and words that have a
/// hyphen already stay whole, and so do the first two and the last three letters of all others. A dictionary is read
/// when its language is first met.
/// Safe from any thread.
class Hyphenator
{
public:
    /// Looks for "hyph_*.dic" in the folders; one that is not there has no dictionaries.
    explicit Hyphenator(QStringList folders);
    ~Hyphenator();
    Hyphenator(const Hyphenator &) = delete;
    Hyphenator &operator=(const Hyphenator &) = delete;

    /// With the system's dictionaries; the same one for all who hold it.
    static std::shared_ptr<const Hyphenator> installed();

    /// Whether there is any dictionary at all.
    bool isEmpty() const { return m_paths.empty(); }
    bool knows(const QString &language) const { return m_paths.contains(language); }
    /// UTF-16 offsets before which a word may be parted, in ascending order. Nothing for a language without dictionary.
    std::vector<qsizetype> points(QStringView text, const QString &language) const;

private:
    const HyphenPatterns *patternsOf(const QString &language) const;

    std::map<QString, QString> m_paths; ///< of dictionaries, by language
    mutable std::mutex m_mutex;
    mutable std::map<QString, std::unique_ptr<HyphenPatterns>> m_patterns; ///< null for one that cannot be read
};

} // namespace core::text

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/hyphenpatterns.h"

#include "core/text/converter.h"

#include <QFile>

#include <algorithm>

namespace core::text
{

using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr qsizetype longestLine = 200;
constexpr qint64 largestFile = 16 << 20; ///< bytes
constexpr quint8 mostNumber = 9;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Words that are set in the head of a file.
bool isKeyword(QStringView line)
{
    return line.size() > 4 &&
           std::all_of(line.begin(), line.begin() + 4, [](QChar c) { return c >= u'A' && c <= u'Z'; });
}
} // namespace

std::unique_ptr<HyphenPatterns> HyphenPatterns::open(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return nullptr;
    const QByteArray encoding = file.readLine().trimmed();
    const QByteArray bytes = file.readAll();
    if (encoding.compare("UTF-8", Qt::CaseInsensitive) == 0)
        return std::unique_ptr<HyphenPatterns>(new HyphenPatterns(QString::fromUtf8(bytes)));
    auto converter = Converter::open(QString::fromLatin1(encoding));
    return converter ? std::unique_ptr<HyphenPatterns>(new HyphenPatterns(converter->decode(bytes))) : nullptr;
}

HyphenPatterns::HyphenPatterns(const QString &text) : m_levels(1)
{
    m_letters.reserve(size_t(text.size())); // the keys of the tables point into it
    m_levels.front().patterns.reserve(size_t(text.count(u'\n')));
    for (const QStringView line : QStringView(text).tokenize(u'\n'))
        readLine(line.trimmed());
    std::erase_if(m_levels, [](const Level &level) { return level.patterns.empty(); });
}

void HyphenPatterns::readLine(QStringView line)
{
    if (line.isEmpty() || line.size() > longestLine || line.front() == u'%' || line.front() == u'#')
        return;
    if (line == "NEXTLEVEL"_L1) {
        m_levels.emplace_back();
        return;
    }
    if (!isKeyword(line)) {
        add(line);
        return;
    }
    const auto number = [line](QLatin1StringView key, qsizetype *value) {
        if (line.startsWith(key))
            *value = std::max(1, line.sliced(key.size()).trimmed().toInt());
    };
    number("COMPOUNDLEFTHYPHENMIN"_L1, &m_leastBefore);
    number("COMPOUNDRIGHTHYPHENMIN"_L1, &m_leastBehind);
}

/// "1ba", ".ab3a4s"; with a change of spelling behind a slash: "schif1fahrt/ff=f,5,2".
void HyphenPatterns::add(QStringView pattern)
{
    Level &level = m_levels.back();
    const qsizetype slash = pattern.indexOf(u'/');
    const size_t from = m_letters.size();
    Pattern made;
    made.firstNumber = qint32(level.numbers.size());
    level.numbers.push_back(0);
    for (const QChar c : slash < 0 ? pattern : pattern.first(slash)) {
        if (isDigit(c)) {
            level.numbers.back() = std::min<quint8>(mostNumber, quint8(c.unicode() - u'0'));
            continue;
        }
        m_letters.push_back(c.unicode());
        level.numbers.push_back(0);
    }
    const std::u16string_view letters = std::u16string_view(m_letters).substr(from);
    if (letters.empty())
        return;
    if (slash >= 0) {
        // The place is the one with the pattern's odd number.
        const auto first = level.numbers.begin() + made.firstNumber;
        const auto odd = std::find_if(first, level.numbers.end(), [](quint8 n) { return n % 2 == 1; });
        made.changed = odd == level.numbers.end() ? qint16(-1) : qint16(odd - first);
    }
    level.patterns.insert_or_assign(letters, made);
    level.longest = std::max(level.longest, letters.size());
}

std::vector<qsizetype> HyphenPatterns::pointsIn(const Level &level, QStringView word) const
{
    std::u16string dotted(1, u'.');
    dotted.append(word.utf16(), size_t(word.size()));
    dotted.push_back(u'.');
    std::vector<quint8> numbers(dotted.size() + 1);
    std::vector<bool> changed(dotted.size() + 1);
    for (size_t start = 0; start < dotted.size(); ++start) {
        const size_t most = std::min(level.longest, dotted.size() - start);
        for (size_t length = 1; length <= most; ++length) {
            const auto found = level.patterns.find(std::u16string_view(dotted).substr(start, length));
            if (found == level.patterns.end())
                continue;
            const Pattern &pattern = found->second;
            for (size_t i = 0; i <= length; ++i) {
                const quint8 number = level.numbers[size_t(pattern.firstNumber) + i];
                if (number > numbers[start + i]) {
                    numbers[start + i] = number;
                    changed[start + i] = pattern.changed == qint16(i);
                }
            }
        }
    }
    std::vector<qsizetype> points;
    for (qsizetype i = 1; i < word.size(); ++i) {
        if (numbers[size_t(i) + 1] % 2 == 1 && !changed[size_t(i) + 1])
            points.push_back(i);
    }
    return points;
}

std::vector<qsizetype> HyphenPatterns::points(QStringView word) const
{
    if (m_levels.empty())
        return {};
    if (m_levels.size() == 1)
        return pointsIn(m_levels.front(), word);
    std::vector<qsizetype> points;
    std::vector<qsizetype> joints = pointsIn(m_levels.front(), word);
    std::erase_if(joints, [&](qsizetype at) { return at < m_leastBefore || at + m_leastBehind > word.size(); });
    joints.push_back(word.size());
    qsizetype from = 0;
    for (const qsizetype joint : joints) {
        const QStringView part = word.sliced(from, joint - from);
        for (const qsizetype at : pointsIn(m_levels.back(), part)) {
            if (at >= m_leastBefore && at + m_leastBehind <= part.size())
                points.push_back(from + at);
        }
        if (joint < word.size())
            points.push_back(joint);
        from = joint;
    }
    return points;
}

} // namespace core::text

// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of text is cited: a law or not, and by whose rules.
#include "core/structure/lines.h"
#include "core/structure/pinpointopenings.h"
#include "core/structure/pinpointtree.h"

#include <algorithm>

namespace core::structure
{

using document::BlockKind;
using document::Document;

namespace
{
/// So many lines tell the language.
constexpr int sampled = 200;

class FormReader
{
public:
    FormReader(const Document &document, qsizetype first, const std::vector<Opening> &openings)
        : m_document(document)
        , m_first(first)
        , m_openings(openings)
        , m_article(std::find_if(openings.begin(), openings.end(), [](const Opening &o) { return o.article; }))
    {
    }

    PinpointText read()
    {
        m_text.law = m_article != m_openings.end();
        const auto [kana, latin, seen] = scripts();
        if ((m_text.law && m_article->style == NumberStyle::Word) || latin * 2 > seen)
            m_text.form = CitationForm::English;
        else if (kana * 2 > seen)
            m_text.form = CitationForm::Japan;
        else if (m_text.law && m_article->sign == u'條')
            readTraditional();
        if (m_text.law && m_text.form != CitationForm::English) {
            const QStringView number = articleText().first(m_article->numberLength);
            m_text.arabic = std::any_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
        }
        return m_text;
    }

private:
    struct Scripts {
        int kana = 0;
        int latin = 0;
        int seen = 0;
    };

    bool isText(size_t i) const
    {
        const BlockKind kind = m_document.blocks().at(m_first + static_cast<qsizetype>(i)).kind;
        return kind == BlockKind::Paragraph || kind == BlockKind::Heading;
    }
    QStringView textAt(size_t i) const { return m_document.blockText(m_first + static_cast<qsizetype>(i)); }
    QStringView articleText() const { return textAt(static_cast<size_t>(m_article - m_openings.begin())); }

    Scripts scripts() const
    {
        Scripts scripts;
        for (size_t i = 0; i < m_openings.size() && scripts.seen < sampled; ++i) {
            if (!isText(i))
                continue;
            const LineScript script = lineScript(textAt(i));
            scripts.kana += script == LineScript::Kana ? 1 : 0;
            scripts.latin += script == LineScript::Latin ? 1 : 0;
            ++scripts.seen;
        }
        return scripts;
    }

    /// 條 above 一、 is Taiwan's way of writing laws, 條 above （一） the mainland's in traditional characters; where
    /// neither stands, what the text calls the paragraph before, 前項 or 前款, and at last whether 第三條 has a line of
    /// its own, as Taiwan's laws have it.
    void readTraditional()
    {
        m_text.traditional = true;
        int commas = 0;
        int brackets = 0;
        int before = 0;
        for (size_t i = 0; i < m_openings.size(); ++i) {
            const Opening &o = m_openings[i];
            commas += o.style == NumberStyle::HanComma && o.value == 1 ? 1 : 0;
            brackets += o.style == NumberStyle::HanParen && o.value == 1 ? 1 : 0;
            if (commas + brackets == 0 && isText(i))
                before += (textAt(i).contains(u"前項") ? 1 : 0) - (textAt(i).contains(u"前款") ? 1 : 0);
        }
        const bool alone = m_article->length >= articleText().size();
        const bool taiwan = commas + brackets > 0 ? commas >= brackets : before != 0 ? before > 0 : alone;
        m_text.form = taiwan ? CitationForm::Taiwan : CitationForm::Mainland;
    }

    const Document &m_document;
    qsizetype m_first;
    const std::vector<Opening> &m_openings;
    std::vector<Opening>::const_iterator m_article;
    PinpointText m_text;
};
} // namespace

PinpointText readForm(const Document &document, qsizetype first, const std::vector<Opening> &openings)
{
    return FormReader(document, first, openings).read();
}

} // namespace core::structure

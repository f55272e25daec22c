// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/query.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace core::library
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("core::library", text);
}

struct Token {
    enum class Kind : quint8 { Open, Close, And, Or, Not, NearParagraph, NearSection, Condition, End } kind;
    qsizetype at = 0;
    QString key{}; ///< of a condition: "tag:" with its sign; empty for a word
    QString value{};
};

struct Key {
    const char *name;
    Query::Kind kind;
};

constexpr Key keys[] = {
    {"text:", Query::Kind::Text},
    {"note:", Query::Kind::Note},
    {"tag:", Query::Kind::Tag},
    {"tag=", Query::Kind::TagOnly},
    {"color:", Query::Kind::Color},
    {"colour:", Query::Kind::Color},
    {"style:", Query::Kind::Style},
    {"author:", Query::Kind::Author},
    {"doc:", Query::Kind::Document},
    {"document:", Query::Kind::Document},
    {"section:", Query::Kind::Section},
    {"state:", Query::Kind::State},
    {"since:", Query::Kind::MadeSince},
    {"before:", Query::Kind::MadeBefore},
    {"changed-since:", Query::Kind::ChangedSince},
    {"changed-before:", Query::Kind::ChangedBefore},
};

const Key *keyAt(QStringView text)
{
    const auto *it = std::find_if(std::begin(keys), std::end(keys), [&](const Key &key) {
        return text.startsWith(QLatin1StringView(key.name), Qt::CaseInsensitive);
    });
    return it == std::end(keys) ? nullptr : it;
}

bool isTime(Query::Kind kind)
{
    return kind == Query::Kind::MadeSince || kind == Query::Kind::MadeBefore || kind == Query::Kind::ChangedSince ||
           kind == Query::Kind::ChangedBefore;
}

/// What a condition with names of a fixed list may say.
QStringList allowed(Query::Kind kind)
{
    const auto list = [](const char *names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); };
    switch (kind) {
    case Query::Kind::Color:
        return list("yellow green blue red violet orange");
    case Query::Kind::Style:
        return list("highlight underline");
    case Query::Kind::State:
        return list("exact doubtful lost");
    default:
        return {};
    }
}

class Parser
{
public:
    explicit Parser(QStringView text) : m_text(text) {}

    Result<Query> run()
    {
        next();
        if (m_token.kind == Token::Kind::End)
            return m_error ? wrong() : Result<Query>(Query{});
        Query query = alternatives();
        if (!m_error && m_token.kind != Token::Kind::End)
            fail(tr("A bracket is closed that was not opened."), m_token.at);
        return m_error ? wrong() : Result<Query>(query);
    }

private:
    Result<Query> wrong() const { return std::unexpected(*m_error); }

    void fail(const QString &message, qsizetype at)
    {
        if (!m_error)
            m_error = Error{ErrorCode::InvalidArgument, message, {}, at};
        m_token = {Token::Kind::End, m_text.size()};
        m_at = m_text.size();
    }

    static bool isQuote(QChar c) { return c == u'"' || c == u'“' || c == u'”'; }
    static bool isOpen(QChar c) { return c == u'(' || c == u'（'; }
    static bool isClose(QChar c) { return c == u')' || c == u'）'; }

    /// A value in quotation marks, or up to the next blank or bracket.
    QString value()
    {
        if (m_at < m_text.size() && isQuote(m_text.at(m_at))) {
            const qsizetype start = ++m_at;
            while (m_at < m_text.size() && !isQuote(m_text.at(m_at)))
                ++m_at;
            if (m_at == m_text.size()) {
                fail(tr("A quotation mark is missing."), start - 1);
                return {};
            }
            return m_text.mid(start, m_at++ - start).toString();
        }
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !m_text.at(m_at).isSpace() && !isOpen(m_text.at(m_at)) &&
               !isClose(m_text.at(m_at)))
            ++m_at;
        return m_text.mid(start, m_at - start).toString();
    }

    void next()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        const qsizetype at = m_at;
        if (at == m_text.size()) {
            m_token = {Token::Kind::End, at};
        } else if (isOpen(m_text.at(at)) || isClose(m_text.at(at))) {
            ++m_at;
            m_token = {isOpen(m_text.at(at)) ? Token::Kind::Open : Token::Kind::Close, at};
        } else if (m_text.at(at) == u'-' && at + 1 < m_text.size() && !m_text.at(at + 1).isSpace()) {
            ++m_at;
            m_token = {Token::Kind::Not, at};
        } else {
            condition(at);
        }
    }

    void condition(qsizetype at)
    {
        const Key *key = keyAt(m_text.mid(at));
        if (key)
            m_at += static_cast<qsizetype>(qstrlen(key->name));
        const bool quoted = m_at < m_text.size() && isQuote(m_text.at(m_at));
        Token token{Token::Kind::Condition, at, key ? QString::fromLatin1(key->name) : QString(), value()};
        if (m_error)
            return;
        static const std::pair<const char *, Token::Kind> words[] = {{"AND", Token::Kind::And},
                                                                     {"OR", Token::Kind::Or},
                                                                     {"NOT", Token::Kind::Not},
                                                                     {"NEAR/paragraph", Token::Kind::NearParagraph},
                                                                     {"NEAR/section", Token::Kind::NearSection}};
        for (const auto &[word, kind] : words) {
            if (!key && !quoted && token.value == QLatin1StringView(word))
                token.kind = kind;
        }
        if (!key && !quoted && token.kind == Token::Kind::Condition &&
            token.value.startsWith(QLatin1StringView("NEAR/")))
            return fail(tr("Write NEAR/paragraph or NEAR/section."), at);
        if (!key && !quoted && looksLikeCondition(token.value))
            return fail(tr("“%1:” is no condition. Put words with a colon into quotation marks.")
                            .arg(token.value.section(u':', 0, 0)),
                        at);
        m_token = token;
    }

    /// A condition's name that was mistyped; no address of the web, and no time of day.
    static bool looksLikeCondition(const QString &word)
    {
        static const QRegularExpression pattern(QStringLiteral("^[A-Za-z][A-Za-z-]+:(?!//)."));
        return pattern.match(word).hasMatch();
    }

    bool begins() const
    {
        return m_token.kind == Token::Kind::Open || m_token.kind == Token::Kind::Not ||
               m_token.kind == Token::Kind::Condition;
    }

    static Query joined(Query::Kind kind, QList<Query> parts)
    {
        return parts.size() == 1 ? parts.first() : Query{kind, {}, {}, std::move(parts)};
    }

    Query alternatives()
    {
        QList<Query> parts{all()};
        while (m_token.kind == Token::Kind::Or) {
            next();
            parts.append(all());
        }
        return joined(Query::Kind::Or, parts);
    }

    Query all()
    {
        QList<Query> parts{near()};
        while (m_token.kind == Token::Kind::And || begins()) {
            if (m_token.kind == Token::Kind::And)
                next();
            parts.append(near());
        }
        return joined(Query::Kind::And, parts);
    }

    Query near()
    {
        Query left = negation();
        while (m_token.kind == Token::Kind::NearParagraph || m_token.kind == Token::Kind::NearSection) {
            const auto kind =
                m_token.kind == Token::Kind::NearParagraph ? Query::Kind::SameParagraph : Query::Kind::SameSection;
            next();
            left = Query{kind, {}, {}, {left, negation()}};
        }
        return left;
    }

    Query negation()
    {
        // Brackets and NOT nest as deep as a person writes them, not as deep as the stack.
        constexpr int deepest = 200;
        if (++m_depth > deepest)
            fail(tr("The query is nested too deeply."), m_token.at);
        Query query;
        if (m_token.kind == Token::Kind::Not) {
            next();
            query = Query{Query::Kind::Not, {}, {}, {negation()}};
        } else if (m_token.kind == Token::Kind::Open) {
            const qsizetype opened = m_token.at;
            next();
            query = alternatives();
            if (m_token.kind == Token::Kind::Close)
                next();
            else
                fail(tr("A bracket is not closed."), opened);
        } else if (m_token.kind == Token::Kind::Condition) {
            query = leaf(m_token);
            if (!m_error)
                next();
        } else {
            fail(tr("A condition is missing."), m_token.at);
        }
        --m_depth;
        return query;
    }

    Query leaf(const Token &token)
    {
        const Key *key = token.key.isEmpty() ? nullptr : keyAt(token.key);
        Query query{key ? key->kind : Query::Kind::Words, token.value};
        if (token.value.isEmpty())
            fail(tr("A condition is missing."), token.at);
        if (query.kind == Query::Kind::Tag && token.value == u"*")
            return Query{Query::Kind::Not, {}, {}, {Query{Query::Kind::Untagged}}};
        if (const QStringList names = allowed(query.kind); !names.isEmpty() && !names.contains(token.value))
            fail(tr("“%1” is none of these: %2.").arg(token.value, names.join(QStringLiteral(", "))), token.at);
        if (isTime(query.kind)) {
            const QDate day = QDate::fromString(token.value, Qt::ISODate);
            query.time = day.isValid() ? day.startOfDay() : QDateTime::fromString(token.value, Qt::ISODate);
            query.time = query.time.toUTC();
            query.value.clear();
            if (!query.time.isValid())
                fail(tr("“%1” is no day. Write it 2026-11-30.").arg(token.value), token.at);
        }
        return query;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    Token m_token{Token::Kind::End};
    std::optional<Error> m_error;
};

} // namespace

Result<Query> queryFromText(const QString &text)
{
    return Parser(text).run();
}

} // namespace core::library
